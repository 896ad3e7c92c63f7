namespace Monitor.Watch.Subscriptions;

public interface ISubscriptions
{
    /// <summary>False: the address is subscribed already on this channel, nothing was changed.</summary>
    Task<bool> AddAsync(Subscription subscription, CancellationToken cancellation);

    Task<Subscription?> FindAsync(SubscriptionId id, CancellationToken cancellation);

    /// <summary>Every subscription, in no order.</summary>
    IAsyncEnumerable<Subscription> AllAsync(CancellationToken cancellation);

    /// <summary>
    /// The next subscriptions after the given one, or the first, in the order of their ids; fewer than asked for when
    /// they are the last.
    /// </summary>
    Task<IReadOnlyList<Subscription>> PageAsync(SubscriptionId? after, int most, CancellationToken cancellation);

    /// <summary>
    /// Changes a subscription as it is stored, anew where somebody else changed it meanwhile. A change that returns what
    /// it was given writes nothing.
    /// </summary>
    /// <returns>The subscription as it is now; null: there is none.</returns>
    Task<Subscription?> ChangeAsync(SubscriptionId id, Func<Subscription, Subscription> change, CancellationToken cancellation);

    /// <summary>False: there was none.</summary>
    Task<bool> RemoveAsync(SubscriptionId id, CancellationToken cancellation);

    /// <summary>Removes it only as it is meant, looked at anew where somebody changed it meanwhile. False: there was none, or it stays.</summary>
    Task<bool> RemoveAsync(SubscriptionId id, Predicate<Subscription> isMeant, CancellationToken cancellation);
}
