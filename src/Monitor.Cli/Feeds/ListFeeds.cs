using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Monitor.Cli.Running;
using Monitor.Functions;

namespace Monitor.Cli.Feeds;

/// <summary><c>monitor feeds list</c>.</summary>
internal static class ListFeeds
{
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "Print one JSON object a feed and line." };
        var command = new Command("list", "Lists the feeds with how each is doing.") { json };
        command.SetAction((parsed, cancellation) => LocalCommand.RunAsync(
            parsed,
            async (services, output) =>
            {
                var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
                foreach (var feed in await KnownFeed.ListedAsync(services, cancellation))
                {
                    await output.WriteLineAsync(parsed.GetValue(json) ? FeedJson.Write(feed, now) : FeedLines.Of(feed, now));
                }

                return ExitCode.Done;
            },
            cancellation));
        return command;
    }
}
