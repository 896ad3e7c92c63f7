using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Monitor.Watch.Polling;

namespace Monitor.Cli.Feeds;

/// <summary>The argument that names a feed which is there.</summary>
internal static class KnownFeed
{
    public static Argument<string> Argument() =>
        new("ADDRESS") { Description = "The feed's address as 'monitor feeds list' shows it, or its file." };

    /// <summary>The feed that was added under the address, or else the one that has moved there.</summary>
    /// <exception cref="UsageException">There is no such feed.</exception>
    public static async Task<Feed> FindAsync(IServiceProvider services, string given, CancellationToken cancellation)
    {
        var feeds = services.GetRequiredService<IFeeds>();
        var text = given.Contains("://", StringComparison.Ordinal) ? given : Path.GetFullPath(given);
        var found = Uri.TryCreate(text, UriKind.Absolute, out var address)
            ? await feeds.FindAsync(FeedId.Of(address), cancellation)
                ?? await feeds.AllAsync(cancellation).FirstOrDefaultAsync(feed => feed.MovedTo == address, cancellation)
            : null;
        return found ?? throw new UsageException($"There is no feed '{given}'; 'monitor feeds list' shows the addresses.");
    }

    /// <summary>Those that the timer polls, by name.</summary>
    public static async Task<List<Feed>> ListedAsync(IServiceProvider services, CancellationToken cancellation) =>
        await services.GetRequiredService<IFeeds>().AllAsync(cancellation)
            .Where(feed => feed.Listed)
            .OrderBy(feed => feed.Name, StringComparer.OrdinalIgnoreCase)
            .ToListAsync(cancellation);
}
