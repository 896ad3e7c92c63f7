using System.IO.Compression;
using System.Text.Json;
using Monitor.Analysis.Events;
using Monitor.Analysis.Relevance;
using Monitor.Testing;
using Monitor.Testing.Events;

namespace Monitor.Analysis.Tests.Events;

/// <summary>Whether reports with known events are placed in them, one after the other as they came.</summary>
public sealed class EventClusteringTests
{
    [Fact]
    public void Invented_reports_with_known_events_fall_into_them()
    {
        var (log, placed) = PlaceWritten();

        Assert.InRange(BCubed.Of(placed).F1, 0.95, 1);
        Assert.InRange(log.Events.Count, WrittenEvents.All.Count - 2, WrittenEvents.All.Count + 2);
    }

    [Fact]
    public void Wire_copies_among_them_fold_to_one_origin()
    {
        var (log, _) = PlaceWritten();

        // Of each event four reports are one wire report with the furniture of four sites.
        Assert.All(log.Events, known => Assert.InRange(known.Count - known.Independent, 3, 6));
    }

    [Fact]
    public void Every_corrected_figure_among_them_is_news()
    {
        var (log, _) = PlaceWritten();

        var told = log.Events.SelectMany(known => known.Bulletins).Where(bulletin => bulletin.Kind == NewsKind.FigureChanged).ToList();
        Assert.All(WrittenEvents.All.Where(one => one.Changed.Length > 0), one =>
            Assert.Contains(told, bulletin => bulletin.After!.Contains(one.Changed.Split(' ')[^1], StringComparison.Ordinal)));
    }

    [Fact]
    public void Hardly_anything_else_among_them_is_news()
    {
        var (log, _) = PlaceWritten();

        var (events, changes) = (WrittenEvents.All.Count, WrittenEvents.All.Count(one => one.Changed.Length > 0));
        Assert.InRange(log.Events.Sum(known => known.Bulletins.Count), events + changes - 2, events + changes + 3);
    }

    [SharedFact]
    public void Real_reports_with_known_events_fall_into_them() =>
        Assert.InRange(BCubed.Of(PlaceReal(items => items.OrderBy(item => item.Date.Length == 0 ? "~" : item.Date, StringComparer.Ordinal))).F1, 0.9, 1);

    [SharedFact]
    public void The_order_in_which_they_come_matters_little() => Assert.All(
        Enumerable.Range(0, 5),
        seed => Assert.InRange(BCubed.Of(PlaceReal(items => items.OrderBy(item => StableOrder(item.Id, seed)))).F1, 0.88, 1));

    [SharedFact]
    public void The_five_articles_fall_into_the_two_reductions_of_their_time()
    {
        // When they were published is known from elsewhere; their files do not say.
        string[] days = ["2018-02-06", "2018-02-05", "2021-01-03", "2020-08-12", "2020-09-10"];
        var reports = Shared.Articles().Zip(days).OrderBy(one => one.Second, StringComparer.Ordinal)
            .Select(one => EventLog.Read(Path.GetFileName(one.First)[..3], NewsText.FromPlainText(File.ReadAllText(one.First)), EventLog.Date(one.Second).At));
        var log = new EventLog();
        var events = reports.ToDictionary(report => report.Article, log.Place);

        Assert.Equal(events["000"], events["001"]);
        Assert.Equal(events["003"], events["004"]);
        Assert.NotEqual(events["000"], events["004"]);
        Assert.Contains(events["004"], new[] { events["002"], log.Events.Single(known => known.Id == events["002"]).Follows });
    }

    private static (EventLog Log, List<(string Event, string Cluster)> Placed) PlaceWritten()
    {
        var (log, number) = (new EventLog(), 0);
        return (log,
        [
            .. WrittenReports.All().OrderBy(report => report.At)
                .Select(report => (report.Event, log.Place(EventLog.Read($"{++number}", report.Text, report.At, source: $"Paper {number}")))),
        ]);
    }

    private static List<(string Event, string Cluster)> PlaceReal(Func<IEnumerable<RealReport>, IEnumerable<RealReport>> order)
    {
        var log = new EventLog();
        return [.. order(RealReports()).Select(item => (item.Event, log.Place(EventLog.Read(item.Id, item.Text, EventLog.Date(item.Date).At, EventLog.Date(item.Date).Slack))))];
    }

    private static List<RealReport> RealReports()
    {
        using var file = File.OpenRead(SharedData.At("eval", "tuning.jsonl.gz"));
        using var lines = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        return
        [
            .. lines.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)
                .Where(item => item.TryGetProperty("event", out _))
                .Select(item => new RealReport(Text(item, "id"), Text(item, "event"), Text(item, "date"), new NewsText(Text(item, "title"), Text(item, "summary"), Text(item, "text")))),
        ];
    }

    private static string Text(JsonElement item, string name) => item.TryGetProperty(name, out var value) ? value.ToString() : "";

    private static ulong StableOrder(string id, int seed) => StableBits.Of([id, seed.ToString(System.Globalization.CultureInfo.InvariantCulture)]);

    private sealed record RealReport(string Id, string Event, string Date, NewsText Text);
}
