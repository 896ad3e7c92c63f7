using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Monitor.Functions.Web;
using Monitor.Functions.Web.Page;
using Monitor.Functions.Web.Syndication;

namespace Monitor.Functions.Composition;

public static class WebComposition
{
    /// <summary>What the HTTP functions show.</summary>
    public static void AddWeb(this IHostApplicationBuilder builder) =>
        builder.Services
            .AddSingleton<HealthPage>().AddSingleton<MatchesPage>().AddSingleton<EventsPage>().AddSingleton<LedgerPage>()
            .AddSingleton<FeedPlace>().AddSingleton<MatchesFeed>().AddSingleton<EventsFeed>()
            .AddSingleton<EventSummariesList>().AddSingleton<MatchSummariesList>().AddSingleton<EventDetail>().AddSingleton<ChangesList>()
            .AddSingleton<LevelsBook>().AddSingleton<LevelsList>().AddSingleton<MatchDetail>().AddSingleton<OpinionsResource>().AddSingleton<FeedbackEffectResource>().AddSingleton<FeedsResource>().AddSingleton<DeadLettersResource>().AddSingleton<OwnRequests>();
}
