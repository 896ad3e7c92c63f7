using System.CommandLine;
using Monitor.Cli.Relevance;

namespace Monitor.Cli.Running;

/// <summary><c>monitor run</c>: the whole app on this machine, until Ctrl+C or once.</summary>
internal static class RunCommand
{
    private static readonly Option<bool> Once = new("--once") { Description = "Poll every feed once, send the alerts and the digests that are due, print the new matches, and exit." };

    private static readonly Option<string[]> Feeds = new("--feeds")
    {
        Description = "Poll these and no others in this run: feed files, folders of them, OPML lists, or http(s) addresses.",
        HelpName = "FILE|FOLDER|FILE.opml|URL",
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<string?> Since = new("--since")
    {
        Description = "How far back the first poll of a feed alerts: 'all', or a date such as 2026-01-31. Default: the last 48 hours.",
        HelpName = "all|DATE",
    };

    private static readonly Option<FileInfo?> Model = ModelOption.Create();

    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON object a match and line." };

    private static readonly Option<int> Port = new("--port")
    {
        Description = "The port of the HTTP functions on localhost.",
        DefaultValueFactory = _ => LocalDefaults.Port,
    };

    public static Command Create()
    {
        var command = new Command("run", "Runs the whole app on this machine: polls the feeds, sends the alerts, and serves the HTTP functions until Ctrl+C.")
        {
            Once, Feeds, Since, Model, Json, Port,
        };
        RunByDefault(command);
        return command;
    }

    /// <summary>Makes the command run the app; for the root, which has none of the options, with their defaults.</summary>
    public static void RunByDefault(Command command) => command.SetAction((parsed, cancellation) => Guarded.RunAsync(
        () => RunAsync(RequestOf(parsed), parsed.InvocationConfiguration, cancellation),
        parsed.InvocationConfiguration.Error));

    private static RunRequest RequestOf(ParseResult parsed) => new()
    {
        Data = DataOption.From(parsed),
        Feeds = FeedArguments.Resolve(parsed.GetValue(Feeds) ?? []),
        AlertSince = SinceArgument.Read(parsed.GetValue(Since)),
        Model = parsed.GetValue(Model)?.FullName,
        AsJson = parsed.GetValue(Json),
        Once = parsed.GetValue(Once),
        Port = PortOf(parsed),
    };

    private static int PortOf(ParseResult parsed) => parsed.GetResult(Port) is null
        ? LocalDefaults.Port
        : parsed.GetValue(Port) is >= 0 and <= 65535 and var port
            ? port
            : throw new UsageException($"'{parsed.GetValue(Port)}' is no port; give --port a number from 1 to 65535, or 0 for any free one.");

    private static async Task<int> RunAsync(
        RunRequest request, InvocationConfiguration streams, CancellationToken cancellation)
    {
        await using var run = await LocalRun.OpenAsync(request, streams.Output, streams.Error, cancellation);
        return request.Once ? await run.OnceAsync(cancellation) : await run.UntilStoppedAsync(cancellation);
    }
}
