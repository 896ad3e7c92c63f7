using Monitor.Analysis.Figures;
using Monitor.Analysis.Figures.Evaluation;
using Monitor.Cli.Relevance;

namespace Monitor.Cli.Figures;

/// <summary><c>monitor figures FILE --evaluate</c>: holds what is read against what a person noted.</summary>
internal static class FigureEvaluation
{
    /// <exception cref="InvalidDataException">An item notes no figures, not even an empty list of them.</exception>
    public static async Task<int> RunAsync(string file, FigureTally tally, bool asJson, TextWriter output, CancellationToken cancellationToken)
    {
        if (!NewsFile.HoldsLines(file))
        {
            throw new UsageException($"'{file}' is no .jsonl or .jsonl.gz file; --evaluate needs items that note their figures.");
        }

        await foreach (var item in NewsFile.ReadLinesAsync(file, FigureItem.Parse, cancellationToken))
        {
            var noted = item.Noted ?? throw new InvalidDataException($"Item {item.Id} of {file} notes no figures: give it \"figures\", [] where it states none.");
            var read = FigureReader.Embedded.Read(item.News, item.Published);
            var comparison = FigureComparison.Of(noted, read);
            tally.Add(comparison);
            if (!asJson && !comparison.IsRight)
            {
                await output.WriteLineAsync($"{item.Id} {item.News.Title}".Trim());
                await output.WriteLineAsync($"  {string.Join(", ", Told(comparison))}");
                await output.WriteLineAsync(string.Join("", read.Select(figure => FigureWords.Of(figure) + Environment.NewLine)));
            }
        }

        await output.WriteLineAsync(asJson ? tally.PrintJson() : tally.Print());
        return ExitCode.Done;
    }

    private static IEnumerable<string> Told(FigureComparison comparison) =>
        comparison.Fields.Where(field => field.IsRight != true).Select(field => $"{field.Name} {(field.IsRight is null ? "not read" : "wrong")}")
            .Concat(comparison.Unnoted.Select(figure => $"{figure.Force} not noted"));
}
