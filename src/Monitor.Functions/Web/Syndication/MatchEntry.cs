using System.Globalization;
using Monitor.Functions.Channels.Messages;
using Monitor.Functions.Web.Html;
using Monitor.Watch.Triage;

namespace Monitor.Functions.Web.Syndication;

/// <summary>A match as an entry of a feed, in the latest of its wordings.</summary>
internal static class MatchEntry
{
    private const int MostQuotes = 5;
    private const int MostFigures = 10;

    private static readonly Wording Words = Wording.For("en");

    public static PublishedEntry Of(Match match) => new()
    {
        Id = EntryId.Of("match", match.Id.Article.Value),
        Title = TitleOf(match),
        Link = match.Address,
        Author = match.Source,
        Published = PublishedOf(match),
        Updated = match.Versions is [.., var latest] ? latest.At : match.Id.FirstSeen,
        Summary = Quotes(match) is [var first, ..] ? first.Text : TitleOf(match),
        Content = Content(match),
    };

    /// <summary>The title now, or the best sentence of a report that has none.</summary>
    public static string TitleOf(Match match) =>
        (match.Versions is [.., var latest] ? latest.Title : match.Title) is { Length: > 0 } title ? title
        : match.BestSentence is { Length: > 0 } sentence ? sentence
        : Words["subject.untitled"];

    /// <summary>As the feed says; a report without a date, or with one still to come, is as old as it was when it was seen.</summary>
    public static DateTimeOffset PublishedOf(Match match) =>
        match.Published is { } published && published < match.Id.FirstSeen ? published : match.Id.FirstSeen;

    /// <summary>The sentences that state the figures, then those that carried the score, and who says so.</summary>
    public static IReadOnlyList<(string Text, string By)> Quotes(Match match)
    {
        var figures = match.Figures.Select(figure => (figure.Sentence.Text, By: new FigureWords(figure, Words).Speaker ?? ""));
        var latest = match.Versions is [.., var version] ? version.Sentences : match.Sentences.Select(sentence => sentence.Text);
        return [.. figures.Concat(latest.Select(text => (Text: text, By: ""))).DistinctBy(quote => quote.Text).Take(MostQuotes)];
    }

    /// <summary>Each figure on one line, with its status.</summary>
    public static IEnumerable<string> Figures(Match match) =>
        match.Figures.Take(MostFigures).Select(figure => new FigureWords(figure, Words)).Select(words => $"{words.Line} ({words.Status})");

    private static Markup Content(Match match)
    {
        var score = match.Versions is [.., var latest] ? latest.Score : match.Score;
        return Markup.Join(
        [
            .. Quotes(match).Select(quote => EntryMarkup.Quote(quote.Text, quote.By)),
            EntryMarkup.List(Words["figures"], Figures(match)),
            EntryMarkup.List("Not a match because", match.Missing),
            EntryMarkup.List("Edited", match.Versions.Select(version => $"{Words.Moment(version.At)}: {version.Changed}")),
            EntryMarkup.Paragraph(string.Create(
                CultureInfo.InvariantCulture, $"{match.Source}; first seen {Words.Moment(match.Id.FirstSeen)}; relevance {score:0.00} of 1.")),
            match.Shortfall.Length > 0 ? EntryMarkup.Paragraph(match.Shortfall) : Markup.Nothing,
        ]);
    }
}
