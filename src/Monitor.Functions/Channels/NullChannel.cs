using Monitor.Watch.Alerting;
using Monitor.Watch.Subscriptions;

namespace Monitor.Functions.Channels;

/// <summary>Acknowledges what it is given and does nothing with it: the end of the canary's way.</summary>
internal sealed class NullChannel : IChannel
{
    public ChannelKind Kind => ChannelKind.Null;

    public Task<SendOutcome> SendAsync(Alert alert, Subscription subscription, CancellationToken cancellation) =>
        Task.FromResult<SendOutcome>(new SendOutcome.Acknowledged("Taken by the null channel"));
}
