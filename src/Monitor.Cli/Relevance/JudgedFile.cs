using Monitor.Analysis.Relevance;

namespace Monitor.Cli.Relevance;

/// <summary>A file of items that readers judged.</summary>
internal static class JudgedFile
{
    /// <exception cref="InvalidDataException">A line is no item, has no label or an odd score, or there is none.</exception>
    public static async Task<IReadOnlyList<NewsLine>> ReadAsync(FileInfo file, CancellationToken cancellationToken)
    {
        var judged = new List<NewsLine>();
        await foreach (var item in NewsFile.ReadLinesAsync(file.FullName, cancellationToken))
        {
            if (item.Label is not (0 or 1))
            {
                throw new InvalidDataException($"Item {item.Id} of {file.Name} has no label 0 or 1: 'monitor feedback export' prints items with one.");
            }

            if (item.Score is < 0 or > 1)
            {
                throw new InvalidDataException($"Item {item.Id} of {file.Name} has a score that is not between 0 and 1: mend or remove it.");
            }

            judged.Add(item);
        }

        return judged.Count > 0
            ? judged
            : throw new InvalidDataException($"{file.Name} holds no verdict: judge near misses on the page first, then run 'monitor feedback export'.");
    }
}
