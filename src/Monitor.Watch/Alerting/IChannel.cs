using Monitor.Watch.Subscriptions;

namespace Monitor.Watch.Alerting;

/// <summary>A way to reach a subscriber.</summary>
public interface IChannel
{
    ChannelKind Kind { get; }

    /// <summary>
    /// Sends the alert. An attempt whose answer was lost is made again under the same <see cref="Alert.Id"/>, by which
    /// the receiver can tell the second copy.
    /// </summary>
    Task<SendOutcome> SendAsync(Alert alert, Subscription subscription, CancellationToken cancellation);

    /// <summary>Sends words that are no alert. A second attempt bears the same <see cref="Notice.Id"/>.</summary>
    Task<SendOutcome> NotifyAsync(Notice notice, Subscription subscription, CancellationToken cancellation) =>
        Task.FromResult<SendOutcome>(new SendOutcome.Permanent($"The channel '{Kind}' carries alerts only."));
}
