namespace Monitor.Watch.Alerting;

public interface IDeliveryHistory
{
    /// <summary>Every line of the ledger, in no order.</summary>
    IAsyncEnumerable<RecordedDelivery> AllAsync(CancellationToken cancellation);
}
