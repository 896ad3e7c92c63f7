namespace Monitor.Watch.Subscriptions;

/// <summary>The subscriber changes, pauses, resumes or ends a subscription.</summary>
public sealed class ReviseSubscription(ISubscriptions subscriptions, TimeProvider clock)
{
    /// <returns>The subscription as it is now, or what is wrong with the settings; null when it is not there to be changed.</returns>
    public async Task<SubscriptionParsing?> ChangeAsync(SubscriptionId id, SettingsDraft draft, CancellationToken cancellation)
    {
        SubscriptionParsing.Rejected? rejected = null;
        var changed = await subscriptions.ChangeAsync(id, Change, cancellation);
        return rejected ?? (changed is { IsLive: true } ? new SubscriptionParsing.Accepted(changed) : (SubscriptionParsing?)null);

        Subscription Change(Subscription stored)
        {
            var read = draft.ApplyTo(stored);
            rejected = read as SubscriptionParsing.Rejected;
            return read is SubscriptionParsing.Accepted accepted && stored.IsLive ? accepted.Subscription : stored;
        }
    }

    /// <returns>Null when there is none that could be paused.</returns>
    public Task<Subscription?> PauseAsync(SubscriptionId id, CancellationToken cancellation) => LiveAsync(
        id,
        stored => stored.State == SubscriptionState.Active ? stored with { State = SubscriptionState.Paused, ActiveSince = null } : stored,
        cancellation);

    /// <returns>Null when there is none that could be resumed.</returns>
    public Task<Subscription?> ResumeAsync(SubscriptionId id, CancellationToken cancellation) => LiveAsync(
        id,
        stored => stored.State == SubscriptionState.Paused ? stored with { State = SubscriptionState.Active, ActiveSince = clock.GetUtcNow() } : stored,
        cancellation);

    /// <summary>Ends it for good; ending again changes nothing. Null when there is none.</summary>
    public Task<Subscription?> EndAsync(SubscriptionId id, string how, CancellationToken cancellation) => subscriptions.ChangeAsync(
        id,
        stored => stored.State == SubscriptionState.Ended
            ? stored
            : stored with { State = SubscriptionState.Ended, Ending = how, Ended = clock.GetUtcNow(), ActiveSince = null },
        cancellation);

    private async Task<Subscription?> LiveAsync(
        SubscriptionId id, Func<Subscription, Subscription> change, CancellationToken cancellation) =>
        await subscriptions.ChangeAsync(id, change, cancellation) is { IsLive: true } changed ? changed : null;
}
