using Monitor.Watch.Alerting;
using Monitor.Watch.Subscriptions;

namespace Monitor.Functions.Channels.Messages;

/// <summary>What is to be said, as the message that a subscriber gets.</summary>
internal sealed class Phrasing(Announcements announcements, AlertMessages alerts, NoticeMessages notices)
{
    public async Task<Message> OfAsync(Alert alert, Subscription subscription, CancellationToken cancellation) =>
        alerts.Of(await announcements.OfAsync(alert, cancellation), subscription);

    public Message Of(Notice notice, Subscription subscription) => notices.Of(notice, subscription);
}
