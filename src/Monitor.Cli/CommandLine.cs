using System.CommandLine;
using Monitor.Cli.Alerts;
using Monitor.Cli.Events;
using Monitor.Cli.Feedback;
using Monitor.Cli.Feeds;
using Monitor.Cli.Figures;
using Monitor.Cli.Matches;
using Monitor.Cli.Reading;
using Monitor.Cli.Relevance;
using Monitor.Cli.Retention;
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
        if (parsed.Errors.Count > 0)
        {
            await error.WriteLineAsync(Complaint(parsed));
            return ExitCode.WrongUsage;
        }

        return await parsed.InvokeAsync(new InvocationConfiguration
        {
            Output = output, Error = error, ProcessTerminationTimeout = StopLimit,
        });
    }

    /// <summary>A word that is no command says more than the command that is missing because of it.</summary>
    private static string Complaint(ParseResult parsed)
    {
        var messages = parsed.Errors.Select(error => error.Message).ToList();
        var message = messages.Find(message => message.StartsWith("Unrecognized", StringComparison.Ordinal)) ?? messages[0];
        var command = parsed.CommandResult.Command is RootCommand ? "" : $" {parsed.CommandResult.Command.Name}";
        return $"{message} Run 'monitor{command} --help' to see what it takes.";
    }

    private static RootCommand Create(TextReader input)
    {
        var root = new RootCommand(
            "Watches news feeds for reports that United States or coalition troops in Iraq are being reduced. Without a command it runs the whole app on this machine.")
        {
            RunCommand.Create(),
            FeedsCommand.Create(),
            SubscriptionsCommand.Create(),
            AlertsCommand.Create(),
            ReplayCommand.Create(),
            RetentionCommand.Create(),
            FeedbackCommand.Create(),
            MatchesCommand.Create(),
            EventsCommand.Create(),
            ReadCommand.Create(input),
            ScoreCommand.Create(input),
            FiguresCommand.Create(input),
            TrainCommand.Create(),
            EvaluateCommand.Create(),
        };
        root.Options.Add(DataOption.Instance);
        VersionText.Replace(root);
        RunCommand.RunByDefault(root);
        return root;
    }
}
