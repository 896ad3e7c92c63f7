using System.Globalization;
using System.Text;
using Monitor.Watch.Alerting;
using Monitor.Watch.Triage;

namespace Monitor.Functions.Channels;

/// <summary>An alert in words: what, who says so, and why we think that it is one.</summary>
internal static class AlertText
{
    private const int LongestSubject = 200;

    /// <summary>One line, whatever the feed's title holds: control characters would begin a new header.</summary>
    public static string Subject(Alert alert)
    {
        var line = OneLine(alert.Match switch
        {
            { Title.Length: > 0 } match => match.Title,
            { BestSentence.Length: > 0 } match => match.BestSentence,
            _ => "Untitled report",
        });
        return "Iraq drawdown: " + (line.Length <= LongestSubject ? line : string.Concat(line.AsSpan(0, LongestSubject), "…"));
    }

    public static string Body(Alert alert)
    {
        var match = alert.Match;
        var text = new StringBuilder();
        text.AppendLine(OneLine(match.Title));
        text.AppendLine(CultureInfo.InvariantCulture, $"{OneLine(match.Source)}, {Date(match)}");
        text.AppendLine(match.Address?.AbsoluteUri ?? "(the feed gives no address)");
        text.AppendLine().AppendLine("What it says:");
        foreach (var sentence in Quotes(match))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  \"{OneLine(sentence)}\"");
        }

        if (match.Shortfall.Length > 0)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  ({OneLine(match.Shortfall)})");
        }

        text.AppendLine().AppendLine("Why you get this:");
        text.AppendLine(CultureInfo.InvariantCulture, $"  relevance {match.Score:0.00} of 1 (model {match.ModelVersion})");
        text.AppendLine(CultureInfo.InvariantCulture, $"  for it: {Terms(match, term => term > 0)}");
        text.AppendLine(CultureInfo.InvariantCulture, $"  against it: {Terms(match, term => term < 0)}");
        return text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"Alert {alert.Id}").ToString();
    }

    /// <summary>Up to three sentences that say more than the title; the title's own where there is none.</summary>
    private static List<string> Quotes(Match match)
    {
        var more = match.Sentences.Select(sentence => sentence.Text).Where(text => text != match.Title).Take(3).ToList();
        return more.Count > 0 ? more : [match.BestSentence];
    }

    private static string Date(Match match) => match.Published is { } published
        ? published.UtcDateTime.ToString("d MMMM yyyy HH:mm 'UTC'", CultureInfo.InvariantCulture)
        : $"undated, first seen {match.Id.FirstSeen.UtcDateTime.ToString("d MMMM yyyy HH:mm 'UTC'", CultureInfo.InvariantCulture)}";

    private static string Terms(Match match, Func<double, bool> side)
    {
        var terms = match.Terms.Where(term => side(term.Weight)).Take(6).Select(term => term.Term).ToList();
        return terms.Count > 0 ? string.Join(", ", terms) : "nothing";
    }

    private static string OneLine(string text) =>
        string.Join(' ', new string([.. text.Select(c => char.IsControl(c) ? ' ' : c)]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
