using System.CommandLine;
using Monitor.Cli.Feeds;
using Monitor.Cli.Matches;
using Monitor.Cli.Relevance;
using Monitor.Cli.Running;
using Monitor.Cli.Subscriptions;

namespace Monitor.Cli;

/// <summary>The whole command line, with the streams it writes to, so that a test can be its user.</summary>
internal static class CommandLine
{
    /// <summary>How long a command may take to stop after Ctrl+C before the process ends anyway.</summary>
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(5);

    public static async Task<int> RunAsync(string[] arguments, TextReader input, TextWriter output, TextWriter error)
    {
        var parsed = Create(input).Parse(arguments);
        if (parsed.Errors is [var first, ..])
        {
            await error.WriteLineAsync($"{first.Message} Run 'monitor {parsed.CommandResult.Command.Name} --help' to see what it takes."
                .Replace("monitor monitor ", "monitor ", StringComparison.Ordinal));
            return ExitCode.WrongUsage;
        }

        return await parsed.InvokeAsync(new InvocationConfiguration
        {
            Output = output, Error = error, ProcessTerminationTimeout = StopLimit,
        });
    }

    private static RootCommand Create(TextReader input)
    {
        var root = new RootCommand(
            "Watches news feeds for reports that United States or coalition troops in Iraq are being reduced. Without a command it runs the whole app on this machine.")
        {
            RunCommand.Create(),
            FeedsCommand.Create(),
            SubscriptionsCommand.Create(),
            MatchesCommand.Create(),
            ScoreCommand.Create(input),
            TrainCommand.Create(),
            EvaluateCommand.Create(),
        };
        root.Options.Add(DataOption.Instance);
        VersionText.Replace(root);
        RunCommand.RunByDefault(root);
        return root;
    }
}
