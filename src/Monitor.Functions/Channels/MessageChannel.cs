using Monitor.Functions.Channels.Messages;
using Monitor.Watch.Alerting;
using Monitor.Watch.Subscriptions;

namespace Monitor.Functions.Channels;

/// <summary>A channel that carries words to people: a new one says how it carries a message.</summary>
internal abstract class MessageChannel(Phrasing phrasing) : IChannel
{
    public abstract ChannelKind Kind { get; }

    public async Task<SendOutcome> SendAsync(Alert alert, Subscription subscription, CancellationToken cancellation) =>
        await CarryAsync(await phrasing.OfAsync(alert, subscription, cancellation), subscription, cancellation);

    public Task<SendOutcome> NotifyAsync(Notice notice, Subscription subscription, CancellationToken cancellation) =>
        CarryAsync(phrasing.Of(notice, subscription), subscription, cancellation);

    protected abstract Task<SendOutcome> CarryAsync(Message message, Subscription subscription, CancellationToken cancellation);
}
