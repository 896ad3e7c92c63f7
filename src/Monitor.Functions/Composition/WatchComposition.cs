using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Monitor.Feeds.Fetching;
using Monitor.Functions.Channels;
using Monitor.Watch.Alerting;
using Monitor.Watch.Coverage;
using Monitor.Watch.Polling;
using Monitor.Watch.Triage;

namespace Monitor.Functions.Composition;

public static class WatchComposition
{
    /// <summary>The use cases and the channels; options from the sections "Polling" and "Channels".</summary>
    public static void AddWatch(this IHostApplicationBuilder builder)
    {
        builder.AddOptions<PollingOptions, PollingOptionsValidator>().BindConfiguration("Polling");
        builder.AddOptions<ChannelOptions, ChannelOptionsValidator>().BindConfiguration("Channels");
        builder.Services
            .AddSingleton(TimeProvider.System)
            .AddSingleton<IFeedSource, FeedSource>()
            .AddSingleton<DispatchPolls>()
            .AddSingleton<EnrolFeed>()
            .AddSingleton<PollFeed>()
            .AddSingleton<PollFeeds>()
            .AddSingleton<PauseFeed>()
            .AddSingleton<IArticlePages, WebPages>()
            .AddSingleton<ArticleText>()
            .AddSingleton<ClaimArticle>()
            .AddSingleton<RecordVersion>()
            .AddSingleton<TriageItem>()
            .AddSingleton<SpreadAlert>()
            .AddSingleton<DeliverAlert>()
            .AddSingleton<TellAlert>()
            .AddSingleton<MeasureCoverage>()
            .AddSingleton(new RetrySchedule(Chance.Next))
            .AddSingleton<IChannel, FolderChannel>()
            .AddSingleton<IChannel>(services => new WebhookChannel(
                new HttpClient(FeedHttpHandler.Create(services.GetRequiredService<FetchOptions>())) { Timeout = Timeout.InfiniteTimeSpan },
                services.GetRequiredService<ChannelOptions>(),
                services.GetRequiredService<TimeProvider>()));
    }
}
