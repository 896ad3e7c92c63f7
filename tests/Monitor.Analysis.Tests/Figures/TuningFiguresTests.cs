using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Monitor.Analysis.Figures;
using Monitor.Analysis.Figures.Evaluation;
using Monitor.Analysis.Relevance;
using Monitor.Testing;

namespace Monitor.Analysis.Tests.Figures;

/// <summary>The figures that a person noted from the tuning items, and the items that state none.</summary>
public class TuningFiguresTests
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private static readonly Dictionary<string, string> ArticleDays = new(StringComparer.Ordinal)
    {
        ["000"] = "2018-02-06", ["001"] = "2018-02-05", ["002"] = "2020-12-05", ["003"] = "2020-07-22", ["004"] = "2020-09-10",
    };

    [SharedFact]
    public void Precision_and_recall_over_the_noted_fields_are_at_the_targets()
    {
        var read = new Dictionary<string, IReadOnlyList<Figure>>(StringComparer.Ordinal);
        foreach (var (id, text, published) in Items().Concat(Articles()))
        {
            read[id] = FigureReader.Embedded.Read(text, published);
        }

        var held = Labels().SelectMany(item => FigureComparison.Of(item.Figures, read[item.Id]).Fields).ToList();
        var (right, wrong, missing) = (held.Count(field => field.IsRight == true), held.Count(field => field.IsRight == false), held.Count(field => field.IsRight is null));

        Assert.True((double)right / (right + wrong) >= 0.95, $"precision: {right} right, {wrong} wrong");
        Assert.True((double)right / (right + wrong + missing) >= 0.90, $"recall: {right} right, {wrong} wrong, {missing} missing");
    }

    [SharedFact]
    public void At_most_one_in_two_hundred_of_the_items_that_report_no_reduction_gives_a_figure()
    {
        var relevant = Shared.Tuning().Where(item => item.Label == 1).Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
        var others = Items().Where(item => !relevant.Contains(item.Id)).ToList();

        var stating = others.Where(item => FigureReader.Embedded.Read(item.Text, item.Published).Count > 0).Select(item => item.Id).ToList();

        Assert.True(stating.Count * 200 <= others.Count, string.Join(", ", stating));
    }

    private static IEnumerable<(string Id, NotedFigure[] Figures)> Labels() =>
        File.ReadLines(SharedData.At("eval", "figures.tuning.jsonl")).Select(line => JsonSerializer.Deserialize<Labelled>(line, Json)!).Select(item => (item.Id, item.Figures));

    private static IEnumerable<(string Id, NewsText Text, DateOnly? Published)> Articles() => Shared.Articles().Select(path =>
        ($"article:{Path.GetFileName(path)[..3]}", NewsText.FromPlainText(File.ReadAllText(path)), Day(ArticleDays[Path.GetFileName(path)[..3]])));

    private static IEnumerable<(string Id, NewsText Text, DateOnly? Published)> Items()
    {
        using var file = new GZipStream(File.OpenRead(SharedData.At("eval", "tuning.jsonl.gz")), CompressionMode.Decompress);
        using var lines = new StreamReader(file);
        while (lines.ReadLine() is { } line)
        {
            yield return (NewsLine.Parse(line)!.Id!, NewsLine.Parse(line)!.News, Day(JsonSerializer.Deserialize<Dated>(line, Json)!.Date));
        }
    }

    private static DateOnly? Day(string? date) =>
        DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private sealed record Labelled(string Id, NotedFigure[] Figures);

    private sealed record Dated(string? Date);
}
