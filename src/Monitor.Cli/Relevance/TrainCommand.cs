using System.CommandLine;
using Monitor.Analysis.Relevance;
using Monitor.Analysis.Relevance.Training;

namespace Monitor.Cli.Relevance;

/// <summary><c>monitor train</c>: makes a model file.</summary>
internal static class TrainCommand
{
    public static Command Create()
    {
        var articles = new Option<DirectoryInfo>("--articles") { Description = "The folder of the training articles (.txt, first line the title).", Required = true };
        var background = new Option<DirectoryInfo>("--background") { Description = "The folder of general news (.jsonl or .jsonl.gz).", Required = true };
        var output = new Option<FileInfo>("--out") { Description = "The model file to write.", Required = true };
        var command = new Command("train", "Makes a model file from training articles and general news. The same files give the same model, bit for bit.")
        {
            articles, background, output,
        };
        command.SetAction((parse, cancellationToken) => Guarded.RunAsync(
            () => RunAsync(
                parse.GetRequiredValue(articles), parse.GetRequiredValue(background), parse.GetRequiredValue(output),
                parse.InvocationConfiguration.Output, parse.InvocationConfiguration.Error, cancellationToken),
            parse.InvocationConfiguration.Error));
        return command;
    }

    private static async Task<int> RunAsync(
        DirectoryInfo articles, DirectoryInfo background, FileInfo file, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var line = new TerminalLine(error);
        var outcome = ModelTraining.Train(articles.FullName, background.FullName, new LineProgress(line), cancellationToken);
        line.End();
        switch (outcome)
        {
            case TrainingOutcome.Trained trained:
                await File.WriteAllBytesAsync(file.FullName, trained.ModelFile, cancellationToken);
                using (var written = new MemoryStream(trained.ModelFile.ToArray()))
                {
                    var version = RelevanceModel.Read(written) is ModelReading.Loaded loaded ? loaded.Model.Version : "unreadable";
                    await output.WriteLineAsync($"Model {version} written to {file.FullName}.");
                }

                if (trained.BadLines > 0)
                {
                    await error.WriteLineAsync($"{trained.BadLines:N0} lines of the background are no news item as JSON and were left out.");
                }

                return ExitCode.Done;
            case TrainingOutcome.Failed failed:
                await error.WriteLineAsync(failed.Reason);
                return ExitCode.Failed;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    // Progress<T> would post to the thread pool and write after the end.
    private sealed class LineProgress(TerminalLine line) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => line.Say($"{value.File}: {value.Items:N0} items");
    }
}
