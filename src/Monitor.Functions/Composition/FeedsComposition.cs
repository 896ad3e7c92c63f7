using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Monitor.Feeds.Articles;
using Monitor.Feeds.Discovery;
using Monitor.Feeds.Fetching;
using Monitor.Feeds.Scheduling;
using Monitor.Watch.Polling;

namespace Monitor.Functions.Composition;

public static class FeedsComposition
{
    /// <summary>Fetching and scheduling; limits from the section "Fetch", the longest interval from "Polling".</summary>
    public static void AddFeeds(this IHostApplicationBuilder builder)
    {
        builder.AddOptions<FetchOptions, FetchOptionsValidator>().BindConfiguration("Fetch");
        builder.Services
            .AddSingleton(services => new HttpFetcher(
                new HttpClient(FeedHttpHandler.Create(services.GetRequiredService<FetchOptions>())) { Timeout = Timeout.InfiniteTimeSpan },
                services.GetRequiredService<FetchOptions>(),
                services.GetRequiredService<TimeProvider>()))
            .AddSingleton<FileFetcher>()
            .AddSingleton<ArticlePages>()
            .AddSingleton<FeedDiscovery>()
            .AddSingleton(services => new PollSchedule(Chance.Next, services.GetRequiredService<PollingOptions>().LongestInterval));
    }
}
