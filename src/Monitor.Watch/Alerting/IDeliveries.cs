namespace Monitor.Watch.Alerting;

/// <summary>The ledger: what was said to whom. It is written before anything is sent.</summary>
public interface IDeliveries
{
    /// <summary>Enters a pending delivery, or returns the line that is there.</summary>
    Task<Delivery> EnterAsync(DeliveryKey key, CancellationToken cancellation);

    Task<Delivery?> FindAsync(DeliveryKey key, CancellationToken cancellation);

    /// <summary>The line as saved, or null when somebody changed it since it was read and nothing was written.</summary>
    Task<Delivery?> SaveAsync(Delivery delivery, CancellationToken cancellation);
}
