using System.CommandLine;
using Monitor.Analysis.Figures;
using Monitor.Cli.Relevance;

namespace Monitor.Cli.Figures;

/// <summary><c>monitor figures</c>: the reductions that a text, or each item of a file, states.</summary>
internal static class FiguresCommand
{
    /// <param name="input">Where the text comes from when the argument is a single hyphen.</param>
    public static Command Create(TextReader input)
    {
        var source = new Argument<string>("FILE|URL|-") { Description = $"{NewsFile.Kinds}, or the http(s) address of an article's page" };
        var json = new Option<bool>("--json") { Description = "Print one JSON object (for a file of items: one a line, with its id)." };
        var published = new Option<string?>("--published") { HelpName = "DATE", Description = "The day on which the text was published, as 2020-09-09: \"by January 15\" is counted from it. Items of a file have their own date." };
        var evaluate = new Option<bool>("--evaluate") { Description = "Hold what is read from each item against the figures that the item notes as \"figures\" (force, before, after, change, share, by, status), and print how many fields were right and which items were not." };
        var command = new Command("figures", "Prints the reductions of troops in Iraq that a text states: whose, from how many to how many, by when, and who says so.") { source, json, published, evaluate };
        command.SetAction((parse, cancellationToken) =>
        {
            var (output, error) = (parse.InvocationConfiguration.Output, parse.InvocationConfiguration.Error);
            return Guarded.RunAsync(
                () =>
                {
                    var file = parse.GetRequiredValue(source);
                    if (parse.GetValue(evaluate))
                    {
                        return FigureEvaluation.RunAsync(file, new FigureTally(), parse.GetValue(json), output, cancellationToken);
                    }

                    var report = new FigureReport(output, parse.GetValue(json));
                    return RunAsync(file, DayOf(parse.GetValue(published)), report, input, new TerminalLine(error), cancellationToken);
                },
                error);
        });
        return command;
    }

    private static DateOnly? DayOf(string? published) => published is null
        ? null
        : FigureItem.DateOf(published) ?? throw new UsageException($"'{published}' is not a day; give it as 2020-09-09.");

    private static async Task<int> RunAsync(
        string source, DateOnly? published, FigureReport report, TextReader input, TerminalLine line, CancellationToken cancellationToken)
    {
        if (NewsPage.IsAddress(source) || !NewsFile.HoldsLines(source))
        {
            var text = NewsPage.IsAddress(source) ? await NewsPage.ReadAsync(source, cancellationToken) : await NewsFile.ReadTextAsync(source, input, cancellationToken);
            await report.WriteAsync(FigureReader.Embedded.Read(text, published));
            return ExitCode.Done;
        }

        var count = 0;
        await foreach (var item in NewsFile.ReadLinesAsync(source, FigureItem.Parse, cancellationToken))
        {
            await report.WriteAsync(item, FigureReader.Embedded.Read(item.News, item.Published ?? published));
            line.Say($"{++count:N0} items");
        }

        line.End();
        await report.EndAsync();
        return ExitCode.Done;
    }
}
