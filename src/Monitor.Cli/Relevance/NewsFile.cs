using System.Runtime.CompilerServices;
using Monitor.Analysis.Relevance;

namespace Monitor.Cli.Relevance;

/// <summary>Reads what a person hands to a command: JSON lines, plain or gzipped, or one text or HTML file.</summary>
internal static class NewsFile
{
    public const string Kinds = "a text file (first line the title), an HTML file, a .jsonl or .jsonl.gz file of items, or - for text on standard input";

    public static bool HoldsLines(string path) =>
        path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".jsonl.gz", StringComparison.OrdinalIgnoreCase);

    /// <summary>The items of a JSON-lines file.</summary>
    /// <exception cref="InvalidDataException">A line is not an item, or the gzip file is damaged.</exception>
    public static IAsyncEnumerable<NewsLine> ReadLinesAsync(string path, CancellationToken cancellationToken) =>
        ReadLinesAsync(path, NewsLine.Parse, cancellationToken);

    /// <summary>The lines of a JSON-lines file, each as something else than a plain item.</summary>
    /// <param name="parse">Null for a line that is not such a thing.</param>
    /// <exception cref="InvalidDataException">A line is not an item, or the gzip file is damaged.</exception>
    public static async IAsyncEnumerable<TItem> ReadLinesAsync<TItem>(
        string path, Func<string, TItem?> parse, [EnumeratorCancellation] CancellationToken cancellationToken)
        where TItem : class
    {
        using var lines = NewsLineFile.Open(path);
        var number = 0;
        while (await lines.ReadLineAsync(cancellationToken) is { } line)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return parse(line)
                    ?? throw new InvalidDataException($"Line {number} of {path} is not a news item as JSON: mend or remove it.");
            }
        }
    }

    /// <summary>One text: its first line is the title, the rest the body; the markup of HTML is left out.</summary>
    public static async Task<NewsText> ReadTextAsync(string where, TextReader input, CancellationToken cancellationToken)
    {
        var content = where == "-"
            ? await input.ReadToEndAsync(cancellationToken)
            : await File.ReadAllTextAsync(where, cancellationToken);
        return NewsText.FromPlainText(PageText.LooksLikeHtml(content) ? PageText.Of(content) : content);
    }
}
