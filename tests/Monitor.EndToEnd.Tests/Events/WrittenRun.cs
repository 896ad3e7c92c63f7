using Monitor.Analysis.Relevance;
using Monitor.EndToEnd.Tests.Driving;
using Monitor.EndToEnd.Tests.News;
using Monitor.Testing;
using Monitor.Testing.Events;

namespace Monitor.EndToEnd.Tests.Events;

/// <summary>
/// The invented reports in the feeds of collectors, each report from a site of its own and the reports of one event
/// spread over all feeds, and the events that the program has after one run over them.
/// </summary>
public sealed class WrittenRun : Scene
{
    private const int Feeds = 8;

    private static readonly string[] EventOf = [.. WrittenReports.All().Select(report => report.Event)];

    internal MonitorRun Run { get; private set; } = null!;

    /// <summary>Of each report that the program has in an event: which it tells of, and in which it is.</summary>
    internal IReadOnlyList<(string Event, string Cluster)> Placed { get; private set; } = [];

    internal static int Written => EventOf.Length;

    public override async Task InitializeAsync()
    {
        await using var server = await LoopbackServer.StartAsync();
        var headlines = WrittenReports.All().Select(HeadlineOf).ToList();
        string[] feeds = [.. Enumerable.Range(0, Feeds).Select(number => Serve(server, number, headlines.Where((_, i) => i % Feeds == number)))];
        Analyst.Environment["Polling__ReadPages"] = "false";
        Run = await Analyst.RunAsync(["run", "--once", "--since", "all", "--feeds", .. feeds]);
        var events = await Analyst.RunAsync("events", "--json", "--limit", "1000");
        Placed =
        [
            .. events.Objects.SelectMany(known => known.GetProperty("articles").EnumerateArray().Select(article =>
                (EventOf[NumberOf(article.GetProperty("host").GetString()!)], known.GetProperty("id").GetString()!))),
        ];
    }

    private static string Serve(LoopbackServer server, int number, IEnumerable<Headline> headlines)
    {
        server.Answer($"/{number}", LoopbackServer.Says(NewsWire.Feed($"Collector {number}", headlines), "application/rss+xml; charset=utf-8"));
        return new Uri(server.Address, $"{number}").AbsoluteUri;
    }

    private static Headline HeadlineOf((string Event, DateTimeOffset At, NewsText Text) report, int number) =>
        new(report.Text.Title, $"{report.Text.Summary}\n{report.Text.Body}".Trim())
        {
            Published = report.At, Address = new Uri($"https://paper-{number}.example/report"),
        };

    private static int NumberOf(string host) => int.Parse(host.Split('-', '.')[1]);
}
