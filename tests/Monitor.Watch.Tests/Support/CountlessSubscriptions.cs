using System.Globalization;
using Monitor.Watch.Subscriptions;

namespace Monitor.Watch.Tests.Support;

/// <summary>Subscriptions that are made when they are asked for, so that nothing here holds them.</summary>
internal sealed class CountlessSubscriptions(int count) : ISubscriptions
{
    public Task<IReadOnlyList<Subscription>> PageAsync(SubscriptionId? after, int most, CancellationToken cancellation)
    {
        var next = after is { } id ? int.Parse(id.Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture) + 1 : 0;
        return Task.FromResult<IReadOnlyList<Subscription>>([.. Enumerable.Range(next, Math.Min(most, count - next)).Select(At)]);
    }

    public Task<bool> AddAsync(Subscription subscription, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<Subscription?> FindAsync(SubscriptionId id, CancellationToken cancellation) => throw new NotSupportedException();

    public IAsyncEnumerable<Subscription> AllAsync(CancellationToken cancellation) => throw new NotSupportedException();

    public Task<Subscription?> ChangeAsync(SubscriptionId id, Func<Subscription, Subscription> change, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public Task<bool> RemoveAsync(SubscriptionId id, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<bool> RemoveAsync(SubscriptionId id, Predicate<Subscription> isMeant, CancellationToken cancellation) => throw new NotSupportedException();

    private static Subscription At(int number) =>
        Some.Subscription() with { Id = new SubscriptionId(number.ToString("x32", CultureInfo.InvariantCulture)) };
}
