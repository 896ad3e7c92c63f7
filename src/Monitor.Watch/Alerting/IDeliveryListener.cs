using Monitor.Watch.Subscriptions;

namespace Monitor.Watch.Alerting;

/// <summary>Hears of every attempt to deliver once the ledger knows of it: a console, a counter.</summary>
public interface IDeliveryListener
{
    /// <param name="delivery">The line as settled: sent, to be tried again, or dead.</param>
    /// <param name="subscription">Whom it is for.</param>
    /// <param name="published">When what it tells was published, or first seen; null for a notice.</param>
    void Attempted(Delivery delivery, Subscription subscription, DateTimeOffset? published);

    /// <summary>An alert was spread over more subscriptions.</summary>
    /// <param name="alert">What is told.</param>
    /// <param name="asked">How many deliveries have been asked for so far.</param>
    /// <param name="isWhole">Nobody is left to ask for.</param>
    void Spread(Alert alert, int asked, bool isWhole)
    {
    }

    /// <summary>The receiver wants nothing more. Called before the ledger is written, and again when that did not happen.</summary>
    Task GoneAsync(Subscription subscription, string answer, CancellationToken cancellation) => Task.CompletedTask;
}
