using Monitor.Functions.Channels.Chat;
using Monitor.Functions.Channels.Http;
using Monitor.Functions.Channels.Messages;
using Monitor.Watch.Alerting;
using Monitor.Watch.Subscriptions;

namespace Monitor.Functions.Channels;

/// <summary>A notification to a topic of an ntfy server: "https://ntfy.sh/topic".</summary>
internal sealed class NtfyChannel(HttpPosting posting, Phrasing phrasing) : MessageChannel(phrasing)
{
    public override ChannelKind Kind => ChannelKind.Ntfy;

    /// <summary>JSON goes to the server itself and names the topic; the query stays, since it may hold the login ("?auth=").</summary>
    protected override async Task<SendOutcome> CarryAsync(Message message, Subscription subscription, CancellationToken cancellation)
    {
        var address = new Uri(subscription.Address);
        var topic = Uri.UnescapeDataString(address.Segments[^1].TrimEnd('/'));
        if (topic.Length == 0)
        {
            return new SendOutcome.Permanent($"'{address}' names no topic: it should be such as https://ntfy.sh/my-topic.");
        }

        var server = new UriBuilder(address) { Path = string.Concat(address.Segments[..^1]) };
        return await posting.PostAsync(server.Uri.AbsoluteUri, ChatPosting.Write(NtfyNotification.Of(message, topic)), cancellation);
    }
}
