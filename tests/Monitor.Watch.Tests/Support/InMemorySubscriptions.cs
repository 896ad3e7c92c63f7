using Monitor.Watch.Subscriptions;

namespace Monitor.Watch.Tests.Support;

internal sealed class InMemorySubscriptions(params Subscription[] subscriptions) : ISubscriptions
{
    private readonly Dictionary<SubscriptionId, Subscription> _subscriptions =
        subscriptions.ToDictionary(subscription => subscription.Id);

    public IReadOnlyCollection<Subscription> All => _subscriptions.Values;

    public Task<bool> AddAsync(Subscription subscription, CancellationToken cancellation) =>
        Task.FromResult(_subscriptions.TryAdd(subscription.Id, subscription));

    public Task<Subscription?> FindAsync(SubscriptionId id, CancellationToken cancellation) =>
        Task.FromResult(_subscriptions.GetValueOrDefault(id));

    public IAsyncEnumerable<Subscription> AllAsync(CancellationToken cancellation) =>
        _subscriptions.Values.ToAsyncEnumerable();

    public Task<IReadOnlyList<Subscription>> PageAsync(SubscriptionId? after, int most, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Subscription>>(
        [
            .. _subscriptions.Values.OrderBy(subscription => subscription.Id.Value, StringComparer.Ordinal)
                .Where(subscription => after is null || string.CompareOrdinal(subscription.Id.Value, after.Value.Value) > 0).Take(most),
        ]);

    public Task<Subscription?> ChangeAsync(
        SubscriptionId id, Func<Subscription, Subscription> change, CancellationToken cancellation) => Task.FromResult(
            _subscriptions.TryGetValue(id, out var known) ? _subscriptions[id] = change(known) : null);

    public Task<bool> RemoveAsync(SubscriptionId id, CancellationToken cancellation) =>
        Task.FromResult(_subscriptions.Remove(id));

    public Task<bool> RemoveAsync(SubscriptionId id, Predicate<Subscription> isMeant, CancellationToken cancellation) =>
        Task.FromResult(_subscriptions.TryGetValue(id, out var known) && isMeant(known) && _subscriptions.Remove(id));
}
