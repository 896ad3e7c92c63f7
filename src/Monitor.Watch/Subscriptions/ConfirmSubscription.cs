namespace Monitor.Watch.Subscriptions;

/// <summary>The address confirms what was asked for in its name.</summary>
public sealed class ConfirmSubscription(ISubscriptions subscriptions, TimeProvider clock)
{
    /// <param name="id">Which subscription.</param>
    /// <param name="asked">When it was asked for: a confirmation holds for that request and no later one.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The subscription, active; null when there is nothing to confirm any more.</returns>
    public async Task<Subscription?> ConfirmAsync(SubscriptionId id, DateTimeOffset asked, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var stored = await subscriptions.ChangeAsync(
            id,
            stored => stored.State == SubscriptionState.Pending && stored.Created == asked
                ? stored with { State = SubscriptionState.Active, Confirmed = now, ActiveSince = now }
                : stored,
            cancellation);
        return stored is { IsLive: true } && stored.Created == asked ? stored : null;
    }
}
