using System.CommandLine;
using Monitor.Analysis.Relevance;

namespace Monitor.Cli.Relevance;

/// <summary><c>monitor score</c>: judges a text, or each item of a file, and says why.</summary>
internal static class ScoreCommand
{
    /// <param name="input">Where the text comes from when the argument is a single hyphen.</param>
    public static Command Create(TextReader input)
    {
        var source = new Argument<string>("FILE|URL|-") { Description = $"{NewsFile.Kinds}, or the http(s) address of an article's page" };
        var json = new Option<bool>("--json") { Description = "Print one JSON object (for a file of items: one a line)." };
        var explain = new Option<bool>("--explain") { Description = "Give the reasons in sentences." };
        var model = ModelOption.Create();
        var command = new Command("score", "Says whether a text reports a reduction of United States or coalition troops in Iraq, and why.") { source, json, explain, model };
        command.SetAction((parse, cancellationToken) =>
        {
            var (output, error) = (parse.InvocationConfiguration.Output, parse.InvocationConfiguration.Error);
            return Guarded.RunAsync(
                () =>
                {
                    var report = new AssessmentReport(output, parse.GetValue(json), parse.GetValue(explain));
                    return RunAsync(parse.GetRequiredValue(source), ModelOption.Load(parse.GetValue(model)), report, input, cancellationToken);
                },
                error);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        string source, RelevanceModel model, AssessmentReport report, TextReader input, CancellationToken cancellationToken)
    {
        if (NewsPage.IsAddress(source))
        {
            await report.WriteAsync(null, model.Assess(await NewsPage.ReadAsync(source, cancellationToken)));
            return ExitCode.Done;
        }

        if (!NewsFile.HoldsLines(source))
        {
            await report.WriteAsync(null, model.Assess(await NewsFile.ReadTextAsync(source, input, cancellationToken)));
            return ExitCode.Done;
        }

        await foreach (var item in NewsFile.ReadLinesAsync(source, cancellationToken))
        {
            await report.WriteAsync(item, model.Assess(item.News));
        }

        return ExitCode.Done;
    }
}
