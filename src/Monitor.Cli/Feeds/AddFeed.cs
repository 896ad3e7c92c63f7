using System.CommandLine;
using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Monitor.Cli.Running;
using Monitor.Feeds.Discovery;
using Monitor.Watch.Polling;

namespace Monitor.Cli.Feeds;

/// <summary><c>monitor feeds add</c>: a feed, or the best of those that a page leads to.</summary>
internal static class AddFeed
{
    private static readonly Argument<string> Address = new("ADDRESS")
    {
        Description = "A feed's address or that of a page which has feeds, with http:// or https://, or a file.",
    };

    private static readonly Option<string> Category = new("--category")
    {
        Description = "The folder to list it in; folders within folders are parted by a slash.", HelpName = "FOLDER", DefaultValueFactory = _ => "",
    };

    private static readonly Option<bool> Unseen = new("--unseen")
    {
        Description = "Add the address as it is, without fetching it first.",
    };

    public static Command Create()
    {
        var command = new Command("add", "Adds a feed; of a page, the feed that it leads to.") { Address, Category, Unseen };
        command.SetAction((parsed, cancellation) => LocalCommand.RunAsync(
            parsed, (services, output) => RunAsync(services, parsed, output, cancellation), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        IServiceProvider services, ParseResult parsed, TextWriter output, CancellationToken cancellation)
    {
        var given = FeedArguments.Address(parsed.GetRequiredValue(Address));
        var found = given.IsFile || parsed.GetValue(Unseen)
            ? [new DiscoveredFeed(given, "")]
            : await DiscoverAsync(services, given, cancellation);
        var (feed, isNew) = await services.GetRequiredService<EnrolFeed>()
            .EnrolAsync(found[0].Address, found[0].Title, parsed.GetValue(Category) ?? "", listed: true, cancellation);
        await output.WriteLineAsync(isNew ? $"Added {feed.Address}" : $"Already there: {feed.Address}");
        foreach (var other in found.Skip(1))
        {
            await output.WriteLineAsync($"Not added, but on the same page: {other.Address}{(other.Title.Length > 0 ? $" ({other.Title})" : "")}");
        }

        return ExitCode.Done;
    }

    /// <returns>At least one, best first.</returns>
    /// <exception cref="InvalidDataException">Nothing at the address is a feed or leads to one.</exception>
    private static async Task<IReadOnlyList<DiscoveredFeed>> DiscoverAsync(
        IServiceProvider services, Uri address, CancellationToken cancellation) =>
        await services.GetRequiredService<FeedDiscovery>().FindAsync(address, cancellation) switch
        {
            DiscoveryOutcome.IsFeed feed => [new DiscoveredFeed(feed.Address, feed.Title)],
            DiscoveryOutcome.Found found => found.Feeds,
            DiscoveryOutcome.Nothing nothing =>
                throw new InvalidDataException($"{nothing.Words} Nothing was added; --unseen adds the address as it is."),
            _ => throw new UnreachableException(),
        };
}
