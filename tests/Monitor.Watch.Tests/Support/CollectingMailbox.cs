using Monitor.Watch.Alerting;
using Monitor.Watch.Subscriptions;

namespace Monitor.Watch.Tests.Support;

/// <summary>A channel that collects the notices it is given.</summary>
internal sealed class CollectingMailbox(ChannelKind kind) : IChannel
{
    public ChannelKind Kind => kind;

    public List<(Notice Notice, Subscription To)> Received { get; } = [];

    public Task<SendOutcome> SendAsync(Alert alert, Subscription subscription, CancellationToken cancellation) =>
        throw new InvalidOperationException("Only notices are expected here.");

    public Task<SendOutcome> NotifyAsync(Notice notice, Subscription subscription, CancellationToken cancellation)
    {
        Received.Add((notice, subscription));
        return Task.FromResult<SendOutcome>(new SendOutcome.Acknowledged("received"));
    }
}
