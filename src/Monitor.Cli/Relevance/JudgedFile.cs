using Monitor.Analysis.Relevance;

namespace Monitor.Cli.Relevance;

/// <summary>A file of items that readers judged.</summary>
internal static class JudgedFile
{
    /// <exception cref="InvalidDataException">A line is no item or has no label, or there is none.</exception>
    public static async Task<IReadOnlyList<NewsLine>> ReadAsync(FileInfo file, CancellationToken cancellationToken)
    {
        var judged = new List<NewsLine>();
        await foreach (var item in NewsFile.ReadLinesAsync(file.FullName, cancellationToken))
        {
            judged.Add(item.Label is 0 or 1
                ? item
                : throw new InvalidDataException($"Item {item.Id} of {file.Name} has no label 0 or 1: 'monitor feedback export' prints items with one."));
        }

        return judged.Count > 0
            ? judged
            : throw new InvalidDataException($"{file.Name} holds no verdict: judge near misses on the page first, then run 'monitor feedback export'.");
    }
}
