using System.CommandLine;
using System.Text;
using Monitor.Cli.Running;
using Monitor.Feeds.Opml;
using Monitor.Watch.Polling;

namespace Monitor.Cli.Feeds;

/// <summary><c>monitor feeds export</c>.</summary>
internal static class ExportFeeds
{
    public static Command Create()
    {
        var command = new Command("export", "Prints the feeds as a subscription list in OPML, in their folders.");
        command.SetAction((parsed, cancellation) => LocalCommand.RunAsync(
            parsed,
            async (services, output) =>
            {
                await output.WriteLineAsync(Text(await KnownFeed.ListedAsync(services, cancellation)));
                return ExitCode.Done;
            },
            cancellation));
        return command;
    }

    public static string Text(IEnumerable<Feed> feeds) => Encoding.UTF8.GetString(OpmlDocument.Write(
        "Drawdown Monitor",
        feeds.Where(feed => !feed.IsCanary).Select(feed => new OpmlFeed(feed.Current, feed.Name, feed.Category.Length > 0 ? feed.Category : null))));
}
