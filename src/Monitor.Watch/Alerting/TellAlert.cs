using Monitor.Analysis.Events;
using Monitor.Watch.Events;
using Monitor.Watch.Subscriptions;
using Monitor.Watch.Triage;

namespace Monitor.Watch.Alerting;

/// <summary>Answers one alert request: spreads it, or delivers it to the subscription it names.</summary>
public sealed class TellAlert(
    IMatches matches, IEvents events, ISubscriptions subscriptions, SpreadAlert spread, DeliverAlert deliver)
{
    /// <summary>
    /// How many of a batch are delivered at once. With batches of 32 and 20 seconds for an attempt the slowest batch
    /// takes less than three minutes, below the five that the Consumption plan gives a function.
    /// </summary>
    private const int AtOnce = 4;

    /// <remarks>A match or subscription that was removed meanwhile ends the request quietly: nobody waits for it.</remarks>
    public async Task TellAsync(AlertRequest request, CancellationToken cancellation)
    {
        if (await AlertOfAsync(request, cancellation) is not { } alert)
        {
            return;
        }

        if (request is { Subscription: null, Among: [] })
        {
            await spread.SpreadAsync(alert, request.From, cancellation);
            return;
        }

        var named = request.Subscription is { } one ? [one] : request.Among;
        await Parallel.ForEachAsync(
            named,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (id, token) => await DeliverAsync(alert, id, token));
    }

    private async Task DeliverAsync(Alert alert, SubscriptionId id, CancellationToken cancellation)
    {
        if (await subscriptions.FindAsync(id, cancellation) is { } subscription && subscription.Takes(alert))
        {
            await deliver.DeliverAsync(alert, subscription, cancellation);
        }
    }

    /// <summary>A match whose event is gone is told itself rather than not at all.</summary>
    private async Task<Alert?> AlertOfAsync(AlertRequest request, CancellationToken cancellation)
    {
        if (await matches.FindAsync(request.Match, cancellation) is not { } match)
        {
            return null;
        }

        return request.News is { } news
            && await events.FindAsync(news.Event, cancellation) is { } known
            && known.Bulletins.FirstOrDefault(bulletin => bulletin.Number == news.Number) is { } bulletin
                ? Alert.Of(await MatchOfAsync(known, bulletin, cancellation) ?? match, known, bulletin) with { Bringer = match }
                : Alert.Of(match);
    }

    private async Task<Match?> MatchOfAsync(NewsEvent known, Bulletin bulletin, CancellationToken cancellation) =>
        known.Reports.FirstOrDefault(report => report.Article == bulletin.Article) is { } report
            ? await matches.FindAsync(new MatchId(report.Seen, new ArticleId(report.Article)), cancellation)
            : null;
}
