using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Monitor.Cli.Running;
using Monitor.Watch.Polling;

namespace Monitor.Cli.Feeds;

/// <summary><c>monitor feeds pause</c> and <c>monitor feeds resume</c>.</summary>
internal static class PauseFeeds
{
    public static Command CreatePause()
    {
        var reason = new Option<string>("--reason")
        {
            Description = "Why, for whoever reads the list.", HelpName = "WORDS", DefaultValueFactory = _ => "Paused by hand.",
        };
        var command = Create(
            "pause",
            "Leaves a feed alone until it is resumed; what it had shown stays known.",
            (pause, feed, parsed, cancellation) => pause.PauseAsync(feed, parsed.GetRequiredValue(reason), cancellation),
            feed => $"Paused {feed.Address}: {feed.Pause?.Words}");
        command.Options.Add(reason);
        return command;
    }

    public static Command CreateResume() => Create(
        "resume",
        "Polls a paused feed again, from now on.",
        (pause, feed, _, cancellation) => pause.ResumeAsync(feed, cancellation),
        feed => $"Polled from now on: {feed.Address}");

    private static Command Create(
        string name,
        string description,
        Func<PauseFeed, FeedId, ParseResult, CancellationToken, Task<Feed?>> change,
        Func<Feed, string> sentence)
    {
        var address = KnownFeed.Argument();
        var command = new Command(name, description) { address };
        command.SetAction((parsed, cancellation) => LocalCommand.RunAsync(
            parsed,
            async (services, output) =>
            {
                var known = await KnownFeed.FindAsync(services, parsed.GetRequiredValue(address), cancellation);
                var feed = await change(services.GetRequiredService<PauseFeed>(), known.Id, parsed, cancellation) ?? known;
                await output.WriteLineAsync(sentence(feed));
                return ExitCode.Done;
            },
            cancellation));
        return command;
    }
}
