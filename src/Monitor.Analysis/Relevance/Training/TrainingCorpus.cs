using System.Security.Cryptography;

namespace Monitor.Analysis.Relevance.Training;

/// <summary>Reads the files that training counts: articles as text, background as JSON lines, plain or gzipped.</summary>
internal sealed class TrainingCorpus(PassageReader reader, IProgress<TrainingProgress> progress)
{
    /// <summary>Items counted together by one core.</summary>
    private const int BatchSize = 2000;

    private int _badLines;

    /// <summary>Lines so far that are no news item.</summary>
    public int BadLines => _badLines;

    public (CorpusCounts Counts, ModelProvenance.TrainingSource Source) CountArticle(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var counts = new CorpusCounts();
        counts.Add(reader.Read(NewsText.FromPlainText(System.Text.Encoding.UTF8.GetString(bytes))));
        return (counts, new ModelProvenance.TrainingSource(Path.GetFileName(path), Convert.ToHexStringLower(SHA256.HashData(bytes)), 1));
    }

    public (CorpusCounts Counts, ModelProvenance.TrainingSource Source) CountBackground(string path, CancellationToken cancellationToken)
    {
        var counts = new CorpusCounts();
        var items = 0;
        var gate = new Lock();
        var work = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.ForEach(ReadLines(path).Chunk(BatchSize), work, lines =>
        {
            var (batch, batchItems) = CountLines(lines);
            lock (gate)
            {
                counts.Add(batch);
                items += batchItems;
                progress.Report(new TrainingProgress(Path.GetFileName(path), items));
            }
        });
        return (counts, new ModelProvenance.TrainingSource(Path.GetFileName(path), HashOf(path), items));
    }

    private (CorpusCounts Counts, int Items) CountLines(string[] lines)
    {
        var counts = new CorpusCounts();
        var items = 0;
        foreach (var item in lines.Select(NewsLine.Parse).OfType<NewsLine>())
        {
            counts.Add(reader.Read(item.News));
            items++;
        }

        Interlocked.Add(ref _badLines, lines.Length - items);
        return (counts, items);
    }

    private static IEnumerable<string> ReadLines(string path)
    {
        using var lines = NewsLineFile.Open(path);
        while (lines.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    private static string HashOf(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }
}
