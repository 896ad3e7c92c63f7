using Monitor.Watch.Subscriptions;

namespace Monitor.Watch.Alerting;

/// <summary>Something to be said once to one subscription, and the queue that it comes from.</summary>
internal abstract record Errand(DeliveryKey Key, Subscription Subscription)
{
    /// <summary>False: the subscriber does not want it any more.</summary>
    public virtual bool IsWanted => Subscription.State == SubscriptionState.Active;

    /// <summary>How long it is to wait although it could be sent; null for not at all.</summary>
    public virtual TimeSpan? WaitAt(DateTimeOffset now) => null;

    /// <summary>When what it tells was published, or, where nobody says, first seen; null for what is no report.</summary>
    public virtual DateTimeOffset? Published => null;

    public abstract Task<SendOutcome> SendAsync(IChannel channel, CancellationToken cancellation);

    public abstract Task EnqueueAsync(TimeSpan wait, CancellationToken cancellation);

    public abstract Task BuryAsync(CancellationToken cancellation);
}
