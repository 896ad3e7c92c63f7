using Monitor.Watch.Alerting;
using Monitor.Watch.Subscriptions;

namespace Monitor.Watch.Tests.Support;

/// <summary>Does something of the test's while it sends, then acknowledges.</summary>
internal sealed class ActingChannel(Func<Task> act) : IChannel
{
    public ChannelKind Kind => ChannelKind.File;

    public async Task<SendOutcome> SendAsync(Alert alert, Subscription subscription, CancellationToken cancellation)
    {
        await act();
        return new SendOutcome.Acknowledged("acted");
    }
}
