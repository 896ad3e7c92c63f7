using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Monitor.Watch.Alerting;
using Monitor.Watch.Coverage;
using Monitor.Watch.Events;
using Monitor.Watch.Polling;
using Monitor.Watch.Triage;

namespace Monitor.Functions.Composition;

public static class WatchComposition
{
    /// <summary>The use cases; options from the section "Polling".</summary>
    public static void AddWatch(this IHostApplicationBuilder builder)
    {
        builder.AddOptions<PollingOptions, PollingOptionsValidator>().BindConfiguration("Polling");
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
            .AddSingleton<KeepForReview>()
            .AddSingleton<PlaceReport>()
            .AddSingleton<FollowEdit>()
            .AddSingleton<TellNews>()
            .AddSingleton<WatchDeadlines>()
            .AddSingleton<TriageItem>()
            .AddSingleton<SpreadAlert>()
            .AddSingleton<DeliverAlert>()
            .AddSingleton<TellAlert>()
            .AddSingleton<MeasureCoverage>();
    }
}
