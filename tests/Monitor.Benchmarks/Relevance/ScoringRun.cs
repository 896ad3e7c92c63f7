using System.Globalization;
using System.Text;
using Monitor.Analysis.Relevance;

namespace Monitor.Benchmarks.Relevance;

/// <summary>Scores items that are in memory, over and over, and prints the best round and what one allocates.</summary>
internal static class ScoringRun
{
    private const int Rounds = 30;

    public static int Run(string path)
    {
        var items = File.ReadLines(path).Select(line => NewsLine.Parse(line)!.News).ToList();
        var bytes = items.Sum(item => (double)Encoding.UTF8.GetByteCount(item.Whole)) / 1e6;
        var model = RelevanceModel.Embedded;
        var first = Round(model, items);
        var (best, allocated) = (first, 0L);
        for (var round = 0; round < Rounds; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var took = Round(model, items);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            best = took < best ? took : best;
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{bytes / best.TotalSeconds,7:0.0} MB/s of text ({bytes / first.TotalSeconds:0.0} in the first round, cold); {allocated / (double)items.Count:0} bytes allocated for an item and its result"));
        return 0;
    }

    private static TimeSpan Round(RelevanceModel model, List<NewsText> items)
    {
        var before = Environment.CpuUsage.TotalTime;
        foreach (var item in items)
        {
            model.Assess(item);
        }

        return Environment.CpuUsage.TotalTime - before;
    }
}
