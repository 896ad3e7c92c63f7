using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Monitor.Cli.Running;
using Monitor.Feeds.Opml;
using Monitor.Watch.Polling;

namespace Monitor.Cli.Feeds;

/// <summary><c>monitor feeds</c>: which feeds are watched.</summary>
internal static class FeedsCommand
{
    private static readonly Argument<string> Address = new("ADDRESS") { Description = "The feed's address, with http:// or https://, or a file." };

    public static Command Create() => new("feeds", "Adds, removes and lists the feeds that are watched.")
    {
        Add(), Remove(), List(), Import(), Export(),
    };

    private static Command Add()
    {
        var command = new Command("add", "Adds a feed.") { Address };
        command.SetAction((parsed, cancellation) => LocalCommand.RunAsync(
            parsed,
            async (services, output) =>
            {
                var address = FeedArguments.Address(parsed.GetRequiredValue(Address));
                var (feed, isNew) = await services.GetRequiredService<EnrolFeed>().EnrolAsync(address, "", listed: true, cancellation);
                await output.WriteLineAsync(isNew ? $"Added {feed.Address}" : $"Already there: {feed.Address}");
                return ExitCode.Done;
            },
            cancellation));
        return command;
    }

    private static Command Remove()
    {
        var command = new Command("remove", "Removes a feed and what is remembered of it; its matches stay.") { Address };
        command.SetAction((parsed, cancellation) => LocalCommand.RunAsync(
            parsed,
            async (services, output) =>
            {
                var given = parsed.GetRequiredValue(Address);
                var address = given.Contains("://", StringComparison.Ordinal) ? given : Path.GetFullPath(given);
                if (!Uri.TryCreate(address, UriKind.Absolute, out var uri)
                    || !await services.GetRequiredService<IFeeds>().RemoveAsync(FeedId.Of(uri), cancellation))
                {
                    throw new UsageException($"There is no feed '{given}'; 'monitor feeds list' shows the addresses.");
                }

                await output.WriteLineAsync($"Removed {uri}");
                return ExitCode.Done;
            },
            cancellation));
        return command;
    }

    private static Command Import()
    {
        var file = new Argument<FileInfo>("FILE.opml") { Description = "A subscription list in OPML." };
        var command = new Command("import", "Adds every feed of a subscription list.") { file.AcceptExistingOnly() };
        command.SetAction((parsed, cancellation) => LocalCommand.RunAsync(
            parsed,
            async (services, output) =>
            {
                var feeds = OpmlFile.Read(parsed.GetRequiredValue(file).FullName, parsed.InvocationConfiguration.Error.WriteLine);
                var added = await FeedImport.ImportAsync(services, feeds, cancellation);
                await output.WriteLineAsync($"{RunConsole.Count(feeds.Count, "feed")} read, {added} added.");
                return ExitCode.Done;
            },
            cancellation));
        return command;
    }

    private static Command Export()
    {
        var command = new Command("export", "Prints the feeds as a subscription list in OPML.");
        command.SetAction((parsed, cancellation) => LocalCommand.RunAsync(
            parsed,
            async (services, output) =>
            {
                var feeds = await ListedAsync(services, cancellation);
                var opml = OpmlDocument.Write("Drawdown Monitor", feeds.Select(feed => new OpmlFeed(feed.Address, feed.Name, null)));
                await output.WriteLineAsync(System.Text.Encoding.UTF8.GetString(opml));
                return ExitCode.Done;
            },
            cancellation));
        return command;
    }

    private static Command List()
    {
        var json = new Option<bool>("--json") { Description = "Print one JSON object a feed and line." };
        var command = new Command("list", "Lists the feeds with how each is doing.") { json };
        command.SetAction((parsed, cancellation) => LocalCommand.RunAsync(
            parsed,
            async (services, output) =>
            {
                foreach (var feed in await ListedAsync(services, cancellation))
                {
                    await output.WriteLineAsync(parsed.GetValue(json) ? FeedJson.Write(feed) : Line(feed));
                }

                return ExitCode.Done;
            },
            cancellation));
        return command;
    }

    private static async Task<List<Feed>> ListedAsync(IServiceProvider services, CancellationToken cancellation) =>
        await services.GetRequiredService<IFeeds>().AllAsync(cancellation)
            .Where(feed => feed.Listed)
            .OrderBy(feed => feed.Name, StringComparer.OrdinalIgnoreCase)
            .ToListAsync(cancellation);

    private static string Line(Feed feed)
    {
        var state = feed switch
        {
            { LastPolled: null } => "not polled yet",
            { ConsecutiveFailures: > 0, LastFailure: { } failure } =>
                $"failed {RunConsole.Count(feed.ConsecutiveFailures, "time")} in a row, last: {failure.Words}",
            _ => string.Create(CultureInfo.InvariantCulture, $"last read {feed.LastSuccess:yyyy-MM-dd HH:mm} UTC"),
        };
        return $"{feed.Address}\n  {feed.Title}{(feed.Title.Length > 0 ? " · " : "")}{state}";
    }
}
