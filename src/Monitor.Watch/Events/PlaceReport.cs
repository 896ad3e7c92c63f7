using System.Diagnostics;
using Monitor.Analysis.Events;
using Monitor.Analysis.Figures;
using Monitor.Analysis.Relevance;
using Monitor.Watch.Triage;

namespace Monitor.Watch.Events;

/// <summary>
/// Places a matching report in the event that it tells of, or opens one. Safe to run again: a report that stands in an
/// event already stays there, and what it made news is named as before.
/// </summary>
public sealed class PlaceReport(FigureReader reader, IEvents events, TimeProvider clock) : IDisposable
{
    // One at a time in a process: rivals within it would only make each other begin again.
    private readonly SemaphoreSlim _turn = new(1, 1);

    public async Task<PlacedReport> PlaceAsync(Match match, NewsText text, CancellationToken cancellation)
    {
        var report = ReportOf(match, text);
        await _turn.WaitAsync(cancellation);
        try
        {
            return await PlaceAsync(report, cancellation);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<PlacedReport> PlaceAsync(EventReport report, CancellationToken cancellation)
    {
        while (true)
        {
            var board = await events.ReadAsync(report.At ?? report.Seen, cancellation);
            if (await TryPlaceAsync(board.Stamp, report, EventPlacing.Place(board.Events, report), cancellation) is { } placed)
            {
                // Whoever died before it was told may have placed an earlier wording.
                return new PlacedReport(EventId.Of(placed), report.Figures, [.. OwnNews(placed, report), .. NewsBelow(placed, report)]);
            }
        }
    }

    /// <summary>Compares a later wording of a match with what its event has of it.</summary>
    /// <returns>What the edit made news; null where the match has no event, or the event keeps that report no longer.</returns>
    public async Task<PlacedReport?> EditAsync(Match match, NewsText text, string mark, CancellationToken cancellation)
    {
        var edited = ReportOf(match with { Mark = mark, Title = text.Title }, text);
        while (match.Event is { } id && await events.FindAsync(id, cancellation) is { } known)
        {
            if (known.Reports.FirstOrDefault(report => report.Article == edited.Article) is not { } before)
            {
                return null;
            }

            var placement = before.Mark == mark ? (Placement)new Placement.Known(known) : new Placement.Edits(known, before);
            var stamp = AddsForce(known, edited) ? (await events.ReadAsync(edited.At ?? edited.Seen, cancellation)).Stamp : null;
            if (await TryPlaceAsync(stamp, edited, placement, cancellation) is { } placed)
            {
                var news = OwnNews(placed, edited).Where(news => placed.Bulletins.Any(bulletin => bulletin.Number == news.Number && bulletin.Mark == mark));
                return new PlacedReport(id, edited.Figures, [.. news]);
            }
        }

        return null;
    }

    /// <returns>The event with the report in it; null when somebody was faster, and it must be decided again.</returns>
    private async Task<NewsEvent?> TryPlaceAsync(
        string? stamp, EventReport report, Placement placement, CancellationToken cancellation)
    {
        var placed = report.Placed(placement) with { Joined = clock.GetUtcNow() };
        var (next, isKept) = placement switch
        {
            Placement.Known known => (known.Event, true),
            Placement.Opens opens => await OpenAsync(placed, opens.Follows, stamp, cancellation),
            Placement.Edits edits => await SaveAsync(
                edits.Event.WithEdit(placed).WithNews(NewsReading.OfEdit(edits.Before, placed), placed with { Tells = true }, clock.GetUtcNow()),
                AddsForce(edits.Event, placed), stamp, cancellation),
            Placement.Repeats repeats => await JoinAsync(repeats.Event, placed, stamp, cancellation),
            Placement.Joins joins => await JoinAsync(joins.Event, placed, stamp, cancellation),
            _ => throw new UnreachableException(),
        };
        return isKept ? next : null;
    }

    private async Task<(NewsEvent Event, bool IsKept)> OpenAsync(
        EventReport report, NewsEvent? follows, string? stamp, CancellationToken cancellation)
    {
        var opened = NewsEvent.Open(StableHash.Hex32("event", report.Article), report, follows?.Id)
            .WithNews([new News.NewEvent(report.Lead)], report, clock.GetUtcNow());
        return (opened, await events.OpenAsync(opened, stamp, cancellation));
    }

    private Task<(NewsEvent Event, bool IsKept)> JoinAsync(
        NewsEvent known, EventReport report, string? stamp, CancellationToken cancellation) => SaveAsync(
            known.With(report).WithNews(NewsReading.Of(known, report), report, clock.GetUtcNow()), AddsForce(known, report), stamp, cancellation);

    private async Task<(NewsEvent Event, bool IsKept)> SaveAsync(
        NewsEvent next, bool widens, string? stamp, CancellationToken cancellation) =>
        (next, widens ? await events.WidenAsync(next, stamp, cancellation) : await events.SaveAsync(next, cancellation));

    /// <summary>Whether reports of another force belong to the event with this report and did not without.</summary>
    private static bool AddsForce(NewsEvent known, EventReport report) =>
        report.Forces.Except(known.Reports.SelectMany(other => other.Forces)).Any();

    private static IEnumerable<BulletinId> OwnNews(NewsEvent placed, EventReport report) => placed.Bulletins
        .Where(bulletin => bulletin.Tells && bulletin.Article == report.Article)
        .Select(bulletin => new BulletinId(EventId.Of(placed), bulletin.Number));

    /// <summary>
    /// A subscriber may not have heard of the event when it was news, because the report that made it news scored below
    /// their threshold, or was the only one where they want several sources: the report with the highest score so far,
    /// and every independent one, brings what was news last. The ledger keeps it from whoever was told.
    /// </summary>
    private static IEnumerable<BulletinId> NewsBelow(NewsEvent placed, EventReport report) => placed.Bulletins
        .Where(bulletin => bulletin.Tells && report.Tells && (report.Score >= placed.BestScore || IsIndependent(placed, report)))
        .TakeLast(1)
        .Where(bulletin => bulletin.Article != report.Article)
        .Select(bulletin => new BulletinId(EventId.Of(placed), bulletin.Number));

    private static bool IsIndependent(NewsEvent placed, EventReport report) =>
        placed.Reports.Any(known => known.Article == report.Article && known.Origin == known.Article);

    private EventReport ReportOf(Match match, NewsText text) => new EventReport
    {
        Article = match.Id.Article.Value,
        Mark = match.Mark,
        Seen = match.Id.FirstSeen,
        At = PublishedOf(match),
        Title = match.Title,
        Source = match.Source,
        Host = match.Address is { } address ? CanonicalAddress.SourceOf(address) : "",
        Score = match.Score,
        Tells = match.Alerts,
    }.With($"{text.Summary}\n{text.Body}", reader.Read(text, DateOnly.FromDateTime(PublishedOf(match).UtcDateTime)));

    /// <summary>A report without a date, or with one that is still to come, is as old as it was when it was seen.</summary>
    private static DateTimeOffset PublishedOf(Match match) =>
        match.Published is { } published && published < match.Id.FirstSeen ? published : match.Id.FirstSeen;
}
