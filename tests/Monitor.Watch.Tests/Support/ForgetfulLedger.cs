using Monitor.Watch.Alerting;

namespace Monitor.Watch.Tests.Support;

/// <summary>Takes every line for new, and keeps none.</summary>
internal sealed class ForgetfulLedger : IDeliveries
{
    public Task<Delivery> EnterAsync(DeliveryKey key, CancellationToken cancellation) => Task.FromResult(new Delivery { Key = key });

    public Task<Delivery?> FindAsync(DeliveryKey key, CancellationToken cancellation) => Task.FromResult<Delivery?>(null);

    public Task<Delivery?> SaveAsync(Delivery delivery, CancellationToken cancellation) => Task.FromResult<Delivery?>(delivery);
}
