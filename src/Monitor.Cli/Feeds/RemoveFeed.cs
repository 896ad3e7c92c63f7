using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Monitor.Cli.Running;
using Monitor.Watch.Polling;

namespace Monitor.Cli.Feeds;

/// <summary><c>monitor feeds remove</c>.</summary>
internal static class RemoveFeed
{
    public static Command Create()
    {
        var address = KnownFeed.Argument();
        var command = new Command("remove", "Removes a feed and what is remembered of it; its matches stay.") { address };
        command.SetAction((parsed, cancellation) => LocalCommand.RunAsync(
            parsed,
            async (services, output) =>
            {
                var feed = await KnownFeed.FindAsync(services, parsed.GetRequiredValue(address), cancellation);
                await services.GetRequiredService<IFeeds>().RemoveAsync(feed.Id, cancellation);
                await output.WriteLineAsync($"Removed {feed.Address}");
                return ExitCode.Done;
            },
            cancellation));
        return command;
    }
}
