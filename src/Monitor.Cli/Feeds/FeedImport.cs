using Microsoft.Extensions.DependencyInjection;
using Monitor.Cli.Running;
using Monitor.Feeds.Opml;
using Monitor.Watch.Polling;

namespace Monitor.Cli.Feeds;

/// <summary>Adds many feeds.</summary>
internal static class FeedImport
{
    private const int AtOnce = 16;

    public static IReadOnlyList<OpmlFeed> Starter() =>
        OpmlFile.Read(Path.Combine(AppContext.BaseDirectory, "starter.opml"), _ => { });

    /// <returns>How many were new.</returns>
    public static async Task<int> ImportAsync(
        IServiceProvider services, IReadOnlyList<OpmlFeed> feeds, CancellationToken cancellation) =>
        (await EnrolAsync(services, feeds, listed: true, cancellation)).Count(enrolled => enrolled.IsNew);

    /// <summary>Enrols them side by side: most of the time goes by waiting for storage.</summary>
    public static async Task<IReadOnlyList<(Feed Feed, bool IsNew)>> EnrolAsync(
        IServiceProvider services, IReadOnlyList<OpmlFeed> feeds, bool listed, CancellationToken cancellation)
    {
        var enrol = services.GetRequiredService<EnrolFeed>();
        var enrolled = new (Feed Feed, bool IsNew)[feeds.Count];
        await Parallel.ForAsync(
            0,
            feeds.Count,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (i, token) => enrolled[i] = await enrol.EnrolAsync(feeds[i].Address, feeds[i].Title, feeds[i].Category ?? "", listed, token));
        return enrolled;
    }
}
