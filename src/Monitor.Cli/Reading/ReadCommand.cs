using System.CommandLine;
using Monitor.Feeds.Fetching;
using Monitor.Feeds.Reading;

namespace Monitor.Cli.Reading;

/// <summary><c>monitor read</c>: shows what a feed says, as the monitor reads it. No storage is opened.</summary>
internal static class ReadCommand
{
    /// <param name="input">Where the names of the feeds come from when none is given.</param>
    public static Command Create(TextReader input)
    {
        var feeds = new Argument<string[]>("FEED")
        {
            Description = "Files, addresses with http:// or https://, or - for one feed on standard input. Without any, they are taken from standard input, one a line, and answered line by line.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var json = new Option<bool>("--json") { Description = "Print one JSON object a feed and line." };
        var command = new Command("read", "Reads feeds and prints their items.") { feeds, json };
        command.SetAction((parsed, cancellation) => Guarded.RunAsync(
            () =>
            {
                var output = parsed.InvocationConfiguration.Output;
                IReadingReport report = parsed.GetValue(json)
                    ? new JsonReport(output)
                    : new ListingReport(output, parsed.InvocationConfiguration.Error);
                return RunAsync(Names(parsed.GetValue(feeds), input), report, cancellation);
            },
            parsed.InvocationConfiguration.Error));
        return command;
    }

    private static async Task<int> RunAsync(IAsyncEnumerable<string> names, IReadingReport report, CancellationToken cancellation)
    {
        using var source = new NamedFeeds(new FetchOptions { Allow = LocalDefaults.Allow }, Console.OpenStandardInput);
        var failed = false;
        await foreach (var name in names.WithCancellation(cancellation))
        {
            var outcome = await source.ReadAsync(name, cancellation);
            failed |= outcome is ReadOutcome.NotAFeed;
            await report.WriteAsync(name, outcome, cancellation);
        }

        return failed ? ExitCode.Failed : ExitCode.Done;
    }

    private static async IAsyncEnumerable<string> Names(string[]? given, TextReader input)
    {
        if (given is { Length: > 0 })
        {
            foreach (var name in given)
            {
                yield return name;
            }

            yield break;
        }

        while (await input.ReadLineAsync() is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return line.Trim();
            }
        }
    }
}
