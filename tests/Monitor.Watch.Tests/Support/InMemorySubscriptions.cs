using Monitor.Watch.Subscriptions;

namespace Monitor.Watch.Tests.Support;

internal sealed class InMemorySubscriptions(params Subscription[] subscriptions) : ISubscriptions
{
    private readonly Dictionary<SubscriptionId, Subscription> _subscriptions =
        subscriptions.ToDictionary(subscription => subscription.Id);

    public Task<bool> AddAsync(Subscription subscription, CancellationToken cancellation) =>
        Task.FromResult(_subscriptions.TryAdd(subscription.Id, subscription));

    public Task<Subscription?> FindAsync(SubscriptionId id, CancellationToken cancellation) =>
        Task.FromResult(_subscriptions.GetValueOrDefault(id));

    public IAsyncEnumerable<Subscription> AllAsync(CancellationToken cancellation) =>
        _subscriptions.Values.ToAsyncEnumerable();

    public Task<bool> RemoveAsync(SubscriptionId id, CancellationToken cancellation) =>
        Task.FromResult(_subscriptions.Remove(id));
}
