namespace Monitor.Watch.Subscriptions;

public interface ISubscriptions
{
    /// <summary>False: the address is subscribed already on this channel, nothing was changed.</summary>
    Task<bool> AddAsync(Subscription subscription, CancellationToken cancellation);

    Task<Subscription?> FindAsync(SubscriptionId id, CancellationToken cancellation);

    /// <summary>Every subscription, in no order.</summary>
    IAsyncEnumerable<Subscription> AllAsync(CancellationToken cancellation);

    /// <summary>False: there was none.</summary>
    Task<bool> RemoveAsync(SubscriptionId id, CancellationToken cancellation);
}
