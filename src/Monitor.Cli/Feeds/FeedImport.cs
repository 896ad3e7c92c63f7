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
        IServiceProvider services, IReadOnlyList<OpmlFeed> feeds, CancellationToken cancellation) =>
        (await EnrolAsync(services, feeds, listed: true, cancellation)).Count(enrolled => enrolled.IsNew);

    public static Task<IReadOnlyList<(Feed Feed, bool IsNew)>> EnrolAsync(
        IServiceProvider services, IReadOnlyList<OpmlFeed> feeds, bool listed, CancellationToken cancellation) =>
        services.GetRequiredService<EnrolFeed>().EnrolAsync(feeds, listed, cancellation);
}
