using Monitor.Functions.Channels.Chat;
using Monitor.Functions.Channels.Http;
using Monitor.Functions.Channels.Messages;
using Monitor.Watch.Alerting;
using Monitor.Watch.Subscriptions;

namespace Monitor.Functions.Channels;

/// <summary>A message to an incoming webhook of Slack, which knows no id by which a second copy could be told.</summary>
internal sealed class SlackChannel(HttpPosting posting, Phrasing phrasing) : MessageChannel(phrasing)
{
    public override ChannelKind Kind => ChannelKind.Slack;

    protected override Task<SendOutcome> CarryAsync(Message message, Subscription subscription, CancellationToken cancellation) =>
        posting.PostAsync(subscription.Address, ChatPosting.Write(SlackBlocks.Of(message)), cancellation);
}
