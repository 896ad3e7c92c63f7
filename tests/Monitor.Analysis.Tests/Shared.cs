using System.IO.Compression;
using Monitor.Analysis.Relevance;

namespace Monitor.Analysis.Tests;

/// <summary>The data folder beside the repository; not part of it.</summary>
internal static class Shared
{
    public static string? Folder { get; } = Find();

    public static string Path(params string[] parts) => System.IO.Path.Combine([Folder!, .. parts]);

    public static IEnumerable<string> Articles() => Directory.GetFiles(Path("articles"), "*.txt").Order(StringComparer.Ordinal);

    public static List<NewsLine> Tuning()
    {
        using var file = File.OpenRead(Path("eval", "tuning.jsonl.gz"));
        using var lines = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        return [.. lines.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => NewsLine.Parse(line)!)];
    }

    private static string? Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            // The articles tell the data folder from any other folder of that name.
            var shared = System.IO.Path.Combine(at.FullName, "shared");
            if (Directory.Exists(System.IO.Path.Combine(shared, "articles")))
            {
                return shared;
            }
        }

        return null;
    }
}
