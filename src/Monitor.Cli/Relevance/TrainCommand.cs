using System.CommandLine;
using Monitor.Analysis.Relevance;
using Monitor.Analysis.Relevance.Training;

namespace Monitor.Cli.Relevance;

/// <summary><c>monitor train</c>: makes a model file, from articles and general news, from what readers said, or from both.</summary>
internal static class TrainCommand
{
    private static readonly Option<DirectoryInfo?> Articles = new("--articles") { Description = "The folder of the training articles (.txt, first line the title)." };

    private static readonly Option<DirectoryInfo?> Background = new("--background") { Description = "The folder of general news (.jsonl or .jsonl.gz)." };

    private static readonly Option<FileInfo?> Feedback = new("--feedback") { Description = "What readers said, as 'monitor feedback export' prints it: moves the model's weights towards it." };

    private static readonly Option<FileInfo> Out = new("--out") { Description = "The model file to write.", Required = true };

    private static readonly Option<FileInfo?> Model = new("--model") { Description = "The model file that --feedback moves, instead of the one built in." };

    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON object." };

    public static Command Create()
    {
        var command = new Command("train", "Makes a model file: from training articles and general news, or by moving a model towards what readers said. The same files give the same model, bit for bit.")
        {
            Articles, Background, Feedback, Model, Out, Json,
        };
        command.SetAction((parse, cancellationToken) => Guarded.RunAsync(
            () => RunAsync(parse, parse.InvocationConfiguration.Output, parse.InvocationConfiguration.Error, cancellationToken),
            parse.InvocationConfiguration.Error));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parse, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var (articles, background, feedback) = (parse.GetValue(Articles), parse.GetValue(Background), parse.GetValue(Feedback));
        Check(articles, background, feedback, parse.GetValue(Model));
        var judged = feedback is null ? null : await JudgedFile.ReadAsync(feedback, cancellationToken);
        var (model, file) = articles is null
            ? (ModelOption.Load(parse.GetValue(Model)), ReadOnlyMemory<byte>.Empty)
            : await CountAsync(articles, background!, error, cancellationToken);
        var report = new TrainReport(output, parse.GetValue(Json));
        var path = parse.GetRequiredValue(Out).FullName;
        if (judged is null)
        {
            await WriteAsync(path, file, cancellationToken);
            await report.WriteAsync(model, path);
            return ExitCode.Done;
        }

        var line = new TerminalLine(error);
        line.Say($"Weighing {judged.Count:N0} verdicts, each held out once");
        var outcome = FeedbackTraining.Train(model, [.. judged.Select(item => new JudgedText(item.News, item.Label == 1, item.Score))]);
        line.End();
        await WriteAsync(path, outcome.ModelFile, cancellationToken);
        await report.WriteAsync(model, outcome, judged, path);
        return ExitCode.Done;
    }

    private static void Check(DirectoryInfo? articles, DirectoryInfo? background, FileInfo? feedback, FileInfo? model)
    {
        if (articles is null != background is null)
        {
            throw new UsageException($"Give {(articles is null ? "--articles" : "--background")} too: a model is counted from articles against general news.");
        }

        if (articles is null && feedback is null)
        {
            throw new UsageException("Give --articles and --background to count a model, or --feedback to move one towards what readers said.");
        }

        if (model is not null && articles is not null)
        {
            throw new UsageException("Leave out --model: --articles and --background count a model of their own.");
        }

        if (model is not null && feedback is null)
        {
            throw new UsageException("Give --feedback: without it there is nothing to move the model towards.");
        }
    }

    /// <exception cref="InvalidDataException">A folder holds nothing to count.</exception>
    private static async Task<(RelevanceModel Model, ReadOnlyMemory<byte> File)> CountAsync(
        DirectoryInfo articles, DirectoryInfo background, TextWriter error, CancellationToken cancellationToken)
    {
        var line = new TerminalLine(error);
        var outcome = ModelTraining.Train(articles.FullName, background.FullName, new LineProgress(line), cancellationToken);
        line.End();
        if (outcome is TrainingOutcome.Failed failed)
        {
            throw new InvalidDataException(failed.Reason);
        }

        var trained = (TrainingOutcome.Trained)outcome;
        if (trained.BadLines > 0)
        {
            await error.WriteLineAsync($"{trained.BadLines:N0} lines of the background are no news item as JSON and were left out.");
        }

        using var written = new MemoryStream(trained.ModelFile.ToArray());
        return (RelevanceModel.Load(written), trained.ModelFile);
    }

    // Beside its place first: whoever is killed while writing leaves the model whole that was there.
    private static async Task WriteAsync(string path, ReadOnlyMemory<byte> file, CancellationToken cancellationToken)
    {
        var draft = path + ".part";
        await File.WriteAllBytesAsync(draft, file, cancellationToken);
        File.Move(draft, path, overwrite: true);
    }

    // Progress<T> would post to the thread pool and write after the end.
    private sealed class LineProgress(TerminalLine line) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => line.Say($"{value.File}: {value.Items:N0} items");
    }
}
