using Microsoft.AspNetCore.Http;
using Monitor.Analysis.Events;
using Monitor.Watch.Events;
using Monitor.Watch.Triage;

namespace Monitor.Functions.Web.Syndication;

/// <summary>The events as a feed, newest opened first: an entry each, which is updated when there is news of it.</summary>
public sealed class EventsFeed(IEvents events, IMatches matches, FeedPlace place, TimeProvider clock)
{
    /// <param name="format">atom, rss or json (JSON Feed).</param>
    public async Task<IResult> ShowAsync(HttpRequest request, string format, CancellationToken cancellation)
    {
        if (FeedFormat.Of(format) is not { } written)
        {
            return MatchesFeed.NoSuchFormat(format, "atom, rss or json");
        }

        var (query, problem) = WindowQuery.Read(request.Query, clock.GetUtcNow());
        if (query is null)
        {
            return WindowQuery.Refusal(problem);
        }

        var page = await Page<NewsEvent>.ReadAsync(
            events.NewestFirstAsync(new EventWindow(query.From, query.Until), cancellation), query.Limit, known => known.Opened, cancellation);
        var feed = await FeedOfAsync(request, $"events.{format}", page, cancellation);
        return new ConditionalAnswer($"{written.MediaType}; charset=utf-8", written.Write(feed), page.Items.Max(known => known.Written), clock.GetUtcNow());
    }

    private async Task<PublishedFeed> FeedOfAsync(HttpRequest request, string name, Page<NewsEvent> page, CancellationToken cancellation)
    {
        var entries = new List<PublishedEntry>();
        foreach (var known in page.Items)
        {
            var telling = EventEntry.Telling(known);
            var match = await matches.FindAsync(new MatchId(telling.Seen, new ArticleId(telling.Article)), cancellation);
            entries.Add(EventEntry.Of(known, match?.Address));
        }

        return new PublishedFeed(
            "Drawdown Monitor: events of the drawdown in Iraq",
            "What is reported of reductions of United States and coalition troops in Iraq: an entry for each fact, updated when there is news of it.",
            place.First(request, name),
            place.Self(request, name),
            place.Home(request),
            page.HasMore ? place.Next(request, name, page.Items[^1].Opened) : null,
            entries);
    }
}
