using Monitor.Watch.Subscriptions;
using Monitor.Watch.Triage;

namespace Monitor.Watch.Alerting;

/// <summary>Answers one alert request: spreads it, or delivers it to the subscription it names.</summary>
public sealed class TellAlert(IMatches matches, ISubscriptions subscriptions, SpreadAlert spread, DeliverAlert deliver)
{
    /// <remarks>A match or subscription that was removed meanwhile ends the request quietly: nobody waits for it.</remarks>
    public async Task TellAsync(AlertRequest request, CancellationToken cancellation)
    {
        if (await matches.FindAsync(request.Match, cancellation) is not { } match)
        {
            return;
        }

        if (request.Subscription is not { } id)
        {
            await spread.SpreadAsync(match, cancellation);
            return;
        }

        if (await subscriptions.FindAsync(id, cancellation) is { } subscription)
        {
            await deliver.DeliverAsync(match, subscription, cancellation);
        }
    }
}
