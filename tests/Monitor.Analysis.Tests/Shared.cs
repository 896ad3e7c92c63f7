using System.IO.Compression;
using Monitor.Analysis.Relevance;
using Monitor.Testing;

namespace Monitor.Analysis.Tests;

/// <summary>The articles and the news for tuning among the data that may lie beside the repository.</summary>
internal static class Shared
{
    public static IEnumerable<string> Articles() => Directory.GetFiles(SharedData.At("articles"), "*.txt").Order(StringComparer.Ordinal);

    public static List<NewsLine> Tuning()
    {
        using var file = File.OpenRead(SharedData.At("eval", "tuning.jsonl.gz"));
        using var lines = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        return [.. lines.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => NewsLine.Parse(line)!)];
    }
}
