using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Runtime.Versioning;
using Monitor.Analysis.Events;
using Monitor.Analysis.Figures;
using Monitor.Analysis.Relevance;

namespace Monitor.Benchmarks.Facts;

/// <summary>
/// What is done for an article that matches: reading its figures and placing it among the events of the relevant tuning
/// items, beside judging its relevance, on one core in one run. Times are milliseconds of the processor an article.
/// </summary>
[SupportedOSPlatform("linux")]
internal static class FactsBenchmark
{
    private const int Rounds = 5;
    private const int Repeats = 200;

    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments is not [var shared] || !Directory.Exists(Path.Combine(shared, "articles")))
        {
            await Console.Error.WriteLineAsync("Give the folder that holds articles/ and eval/.");
            return 2;
        }

        using var process = Process.GetCurrentProcess();
        process.ProcessorAffinity = 1 << (Environment.ProcessorCount - 1);
        var articles = Directory.GetFiles(Path.Combine(shared, "articles"), "*.txt").Order(StringComparer.Ordinal)
            .Select(path => NewsText.FromPlainText(File.ReadAllText(path))).ToList();
        var events = await EventsAsync(Path.Combine(shared, "eval", "tuning.jsonl.gz"));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{articles.Count} articles of {articles.Average(article => article.Whole.Length):0} characters on average, {events.Count} events with {events.Sum(known => known.Count)} reports"));
        for (var round = 0; round < Rounds; round++)
        {
            var judging = Time(articles, article => RelevanceModel.Embedded.Assess(article));
            var figures = Time(articles, article => FigureReader.Embedded.Read(article, new DateOnly(2020, 9, 9)));
            var placing = Time(articles, article => EventPlacing.Place(events, ReportOf("new", article, new DateOnly(2020, 9, 9)))) - figures;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  relevance {judging:0.000} ms; figures {figures:0.000} ms, sketch and event {placing:0.000} ms, together {figures + placing:0.000} ms: {(figures + placing) / judging:0.0} times relevance"));
        }

        return 0;
    }

    private static double Time(List<NewsText> articles, Action<NewsText> work)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        for (var repeat = 0; repeat < Repeats; repeat++)
        {
            articles.ForEach(work);
        }

        process.Refresh();
        return (process.TotalProcessorTime - before).TotalMilliseconds / (Repeats * articles.Count);
    }

    private static async Task<List<NewsEvent>> EventsAsync(string path)
    {
        await using var file = File.OpenRead(path);
        using var lines = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        var events = new List<NewsEvent>();
        var items = (await lines.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => NewsLine.Parse(line)!);
        foreach (var item in items.Where(item => item.Label == 1))
        {
            // One season, so that every event is within reach of a new report.
            var report = ReportOf(item.Id!, item.News, new DateOnly(2020, 9, 1));
            events.Add(NewsEvent.Open(report.Article, report, null));
        }

        return events;
    }

    private static EventReport ReportOf(string id, NewsText text, DateOnly day) => new EventReport
    {
        Article = id,
        Title = text.Title,
        Seen = new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero),
        At = new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero),
        Score = 1,
    }.With($"{text.Summary}\n{text.Body}", FigureReader.Embedded.Read(text, day));
}
