namespace Monitor.Watch.Alerting;

/// <summary>Where requests to say something wait for whoever says it.</summary>
public interface IOutbox<in TRequest>
{
    /// <summary>Enqueues the request; nobody sees it before <paramref name="delay"/> (at most 7 days) has passed.</summary>
    Task EnqueueAsync(TRequest request, TimeSpan delay, CancellationToken cancellation);

    /// <summary>Puts the request among the dead letters, where a person finds it and may replay it.</summary>
    Task BuryAsync(TRequest request, CancellationToken cancellation);
}
