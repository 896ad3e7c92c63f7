using Microsoft.Extensions.DependencyInjection;
using Monitor.Cli.Running;
using Monitor.Feeds.Opml;
using Monitor.Watch.Polling;

namespace Monitor.Cli.Feeds;

/// <summary>Adds many feeds.</summary>
internal static class FeedImport
{
    public static IReadOnlyList<OpmlFeed> Starter() =>
        OpmlFile.Read(Path.Combine(AppContext.BaseDirectory, "starter.opml"), _ => { });

    /// <returns>How many were new.</returns>
    public static async Task<int> ImportAsync(
        IServiceProvider services, IReadOnlyList<OpmlFeed> feeds, CancellationToken cancellation)
    {
        var enrol = services.GetRequiredService<EnrolFeed>();
        var added = 0;
        foreach (var feed in feeds)
        {
            var (_, isNew) = await enrol.EnrolAsync(feed.Address, feed.Title, listed: true, cancellation);
            added += isNew ? 1 : 0;
        }

        return added;
    }
}
