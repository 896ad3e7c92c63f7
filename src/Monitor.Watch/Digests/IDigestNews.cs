using Monitor.Watch.Subscriptions;

namespace Monitor.Watch.Digests;

/// <summary>What there is to report of a window.</summary>
public interface IDigestNews
{
    /// <summary>What the subscription admits of the window, the most important first.</summary>
    IAsyncEnumerable<DigestItem> OfAsync(DigestWindow window, Subscription subscription, CancellationToken cancellation);
}
