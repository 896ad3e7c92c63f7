using System.Collections.Concurrent;
using Monitor.Analysis.Events;
using Monitor.Watch.Alerting;
using Monitor.Watch.Events;
using Monitor.Watch.Triage;

namespace Monitor.Functions.Channels.Messages;

/// <summary>Gathers what an alert has to say: the match, its event, and where the other reports of the event are to be read.</summary>
/// <param name="find">The stored match of that name, or null.</param>
internal sealed class Announcements(Func<MatchId, CancellationToken, Task<Match?>> find)
{
    public const int MostReports = 10;

    private const int MostRemembered = 1000;

    /// <summary>A match never changes its address, and one event is told to many.</summary>
    private readonly ConcurrentDictionary<MatchId, Uri?> _addresses = new();

    public async Task<Announcement> OfAsync(Alert alert, CancellationToken cancellation)
    {
        var match = alert.Match;
        var own = new Report(match.Source, match.Title, match.Address, match.Published, match.Id.FirstSeen);
        var told = new Announcement { Id = alert.Id, First = alert.Id, Match = match, Figures = match.Figures, Reports = [own] };
        return alert is { Event: { } known, News: { } news }
            ? told with
            {
                First = AlertId.Of(new BulletinId(EventId.Of(known), 1)),
                News = news,
                Figures = match.Figures.Count > 0 ? match.Figures : known.Reports.Select(report => report.Figures).FirstOrDefault(figures => figures.Count > 0, []),
                Competing = CompetingIn(known),
                Reports = [own, .. await OthersAsync(known, match, cancellation)],
                ReportCount = known.Count,
                IndependentSources = known.Independent,
            }
            : told;
    }

    private static List<StatedValue> CompetingIn(NewsEvent known) =>
        [.. StatedValue.Of(known).GroupBy(value => (value.Force, value.What)).Where(values => values.Count() > 1).SelectMany(values => values)];

    private async Task<List<Report>> OthersAsync(NewsEvent known, Match match, CancellationToken cancellation)
    {
        var reports = new List<Report>();
        var origin = known.Reports.FirstOrDefault(report => report.Article == match.Id.Article.Value)?.Origin;
        foreach (var report in known.Reports.Where(report => report.Origin == report.Article && report.Article != origin && report.Article != match.Id.Article.Value).Take(MostReports - 1))
        {
            var address = await AddressAsync(new MatchId(report.Seen, new ArticleId(report.Article)), cancellation);
            reports.Add(new Report(report.Source, report.Title, address, report.At, report.Seen));
        }

        return reports;
    }

    private async Task<Uri?> AddressAsync(MatchId id, CancellationToken cancellation)
    {
        if (_addresses.TryGetValue(id, out var known))
        {
            return known;
        }

        if (_addresses.Count >= MostRemembered)
        {
            _addresses.Clear();
        }

        return _addresses[id] = (await find(id, cancellation))?.Address;
    }
}
