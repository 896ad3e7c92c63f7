using System.Globalization;
using System.Runtime.CompilerServices;
using Monitor.Analysis.Events;
using Monitor.Watch.Events;
using Monitor.Watch.Subscriptions;
using Monitor.Watch.Triage;

namespace Monitor.Watch.Digests;

/// <summary>Digests built from events, those with the latest report first; then from matches that belong to none.</summary>
public sealed class EventNews(IEvents events, IMatches matches) : IDigestNews
{
    /// <summary>How long after its first report an event still gets new ones.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromDays(120);

    public async IAsyncEnumerable<DigestItem> OfAsync(
        DigestWindow window, Subscription subscription, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var opened = new EventWindow(window.From - Life, window.Until);
        var active = await events.NewestFirstAsync(opened, cancellation)
            .Where(known => ReportsIn(known, window).Any() && subscription.Admits(known.BestScore, Reported.By(known)))
            .ToListAsync(cancellation);
        foreach (var known in active.OrderByDescending(known => ReportsIn(known, window).Max(report => report.Seen)))
        {
            yield return await ItemOfAsync(known, window, cancellation);
        }

        await foreach (var match in matches.NewestFirstAsync(new MatchWindow(window.From, window.Until), cancellation))
        {
            if (match is { Alerts: true, Event: null } && subscription.Admits(match.Score, Reported.By(match, null)))
            {
                yield return ItemOf(match);
            }
        }
    }

    private static IEnumerable<EventReport> ReportsIn(NewsEvent known, DigestWindow window) =>
        known.Told.Where(report => report.Seen >= window.From && report.Seen < window.Until);

    private async Task<DigestItem> ItemOfAsync(NewsEvent known, DigestWindow window, CancellationToken cancellation)
    {
        var reports = ReportsIn(known, window).ToList();
        var news = known.Bulletins.Where(bulletin => bulletin.Tells && bulletin.At >= window.From && bulletin.At < window.Until).Select(bulletin => bulletin.Words);
        var best = reports.MaxBy(report => report.Score)!;
        var match = await matches.FindAsync(new MatchId(best.Seen, new ArticleId(best.Article)), cancellation);
        string[] sentences =
        [
            .. news,
            .. match is { BestSentence.Length: > 0 } && match.BestSentence != best.Title ? [$"“{match.BestSentence}” ({best.Source})"] : Array.Empty<string>(),
            $"{Count(reports.Count, "new report")}, {known.Count} in all, {known.Independent} independent; first {known.First.Source}.",
        ];
        return new DigestItem(best.Title.Length > 0 ? best.Title : known.First.Title, string.Join(' ', sentences), match?.Address);
    }

    private static DigestItem ItemOf(Match match)
    {
        var quote = match.BestSentence is { Length: > 0 } best && best != match.Title ? $" “{best}”" : "";
        return new DigestItem(
            match.Title,
            string.Create(CultureInfo.InvariantCulture, $"{match.Source}, {match.Published ?? match.Id.FirstSeen:d MMMM yyyy}, relevance {match.Score:0.00}.{quote}"),
            match.Address);
    }

    private static string Count(int number, string one) => $"{number} {one}{(number == 1 ? "" : "s")}";
}
