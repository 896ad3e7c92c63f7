namespace Monitor.Watch.Alerting;

public interface IAlertOutbox
{
    /// <summary>Enqueues the request; nobody sees it before <paramref name="delay"/> (at most 7 days) has passed.</summary>
    Task EnqueueAsync(AlertRequest request, TimeSpan delay, CancellationToken cancellation);

    /// <summary>Puts the request among the dead letters, where a person finds it and may replay it.</summary>
    Task BuryAsync(AlertRequest request, CancellationToken cancellation);
}
