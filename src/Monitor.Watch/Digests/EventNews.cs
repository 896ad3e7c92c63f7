using System.Globalization;
using System.Runtime.CompilerServices;
using Monitor.Analysis.Events;
using Monitor.Watch.Events;
using Monitor.Watch.Notices;
using Monitor.Watch.Subscriptions;
using Monitor.Watch.Triage;

namespace Monitor.Watch.Digests;

/// <summary>
/// Digests built from events that have a new report or other news, such as an edit, those with the latest first; then
/// from matches that belong to none.
/// </summary>
public sealed class EventNews(IEvents events, IMatches matches, Func<string, IWording> words) : IDigestNews
{
    /// <summary>How long after its first report an event still gets new ones.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromDays(120);

    public async IAsyncEnumerable<DigestItem> OfAsync(
        DigestWindow window, Subscription subscription, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var said = words(subscription.Language);
        var opened = new EventWindow(window.From - Life, window.Until);
        var active = await events.NewestFirstAsync(opened, cancellation)
            .Where(known => MomentsIn(known, window).Any() && subscription.Admits(known.BestScore, Reported.By(known)))
            .ToListAsync(cancellation);
        foreach (var known in active.OrderByDescending(known => MomentsIn(known, window).Max()))
        {
            yield return await ItemOfAsync(known, window, said, cancellation);
        }

        await foreach (var match in matches.NewestFirstAsync(new MatchWindow(window.From, window.Until), cancellation))
        {
            if (match is { Alerts: true, Event: null } && subscription.Admits(match.Score, Reported.By(match, null)))
            {
                yield return ItemOf(match, said);
            }
        }
    }

    /// <summary>When something of the event became known.</summary>
    private static IEnumerable<DateTimeOffset> MomentsIn(NewsEvent known, DigestWindow window) =>
        ReportsIn(known, window).Select(JoinedAt).Concat(NewsIn(known, window).Select(bulletin => bulletin.At));

    private static IEnumerable<EventReport> ReportsIn(NewsEvent known, DigestWindow window) =>
        known.Told.Where(report => IsIn(window, JoinedAt(report)));

    private static IEnumerable<Bulletin> NewsIn(NewsEvent known, DigestWindow window) =>
        known.Bulletins.Where(bulletin => bulletin.Tells && IsIn(window, bulletin.At));

    /// <summary>Not when it was seen: whoever saw it may have died, and others gone on from it after that window's digest.</summary>
    private static DateTimeOffset JoinedAt(EventReport report) => report.Joined ?? report.Seen;

    private static bool IsIn(DigestWindow window, DateTimeOffset moment) => moment >= window.From && moment < window.Until;

    private async Task<DigestItem> ItemOfAsync(NewsEvent known, DigestWindow window, IWording said, CancellationToken cancellation)
    {
        var reports = ReportsIn(known, window).ToList();
        var news = NewsIn(known, window).ToList();
        var best = reports.MaxBy(report => report.Score)
            ?? known.Reports.FirstOrDefault(report => report.Article == news[^1].Article)
            ?? known.First;
        var match = await matches.FindAsync(new MatchId(best.Seen, new ArticleId(best.Article)), cancellation);
        string[] sentences =
        [
            .. news.Select(bulletin => bulletin.Words),
            .. match is { BestSentence.Length: > 0 } && match.BestSentence != best.Title ? [said.Fill("digest.quote-by", ("quote", match.BestSentence), ("source", best.Source))] : Array.Empty<string>(),
            said.Fill(
                "digest.event",
                ("reports", said.Count("digest.new-reports", reports.Count)), ("all", Number(known.Count)), ("independent", Number(known.Independent)), ("source", known.First.Source)),
        ];
        return new DigestItem(best.Title.Length > 0 ? best.Title : known.First.Title, string.Join(' ', sentences), match?.Address);
    }

    private static DigestItem ItemOf(Match match, IWording said)
    {
        var day = DateOnly.FromDateTime((match.Published ?? match.Id.FirstSeen).Date);
        var words = said.Fill("digest.match", ("source", match.Source), ("date", said.Date(day, "day")), ("score", said.Score(match.Score)));
        return new DigestItem(
            match.Title,
            match.BestSentence is { Length: > 0 } best && best != match.Title ? $"{words} {said.Fill("digest.quote", ("quote", best))}" : words,
            match.Address);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
