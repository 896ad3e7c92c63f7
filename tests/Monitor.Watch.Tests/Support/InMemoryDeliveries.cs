using System.Globalization;
using Monitor.Watch.Alerting;

namespace Monitor.Watch.Tests.Support;

/// <summary>The ledger as the table keeps it: a save needs the revision that was read.</summary>
internal sealed class InMemoryDeliveries : IDeliveries
{
    private readonly Dictionary<DeliveryKey, Delivery> _lines = [];
    private int _revision;

    public IReadOnlyCollection<Delivery> All => _lines.Values;

    public Task<Delivery> EnterAsync(DeliveryKey key, CancellationToken cancellation)
    {
        lock (_lines)
        {
            return Task.FromResult(_lines.TryGetValue(key, out var known) ? known : Put(new Delivery { Key = key }));
        }
    }

    public Task<Delivery?> FindAsync(DeliveryKey key, CancellationToken cancellation) =>
        Task.FromResult(_lines.GetValueOrDefault(key));

    public Task<Delivery?> SaveAsync(Delivery delivery, CancellationToken cancellation)
    {
        lock (_lines)
        {
            return Task.FromResult(_lines[delivery.Key].Revision == delivery.Revision ? Put(delivery) : null);
        }
    }

    private Delivery Put(Delivery delivery) =>
        _lines[delivery.Key] = delivery with { Revision = (++_revision).ToString(CultureInfo.InvariantCulture) };
}
