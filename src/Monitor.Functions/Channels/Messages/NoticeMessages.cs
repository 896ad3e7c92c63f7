using Monitor.Watch.Alerting;
using Monitor.Watch.Subscriptions;

namespace Monitor.Functions.Channels.Messages;

/// <summary>Gives notices the shape of messages: each paragraph is a section.</summary>
internal sealed class NoticeMessages(ISubscriptionLinks links)
{
    public Message Of(Notice notice, Subscription subscription)
    {
        var wording = Wording.For(subscription.Language);
        var isActive = notice.Kind == NoticeKind.Digest;
        return new Message
        {
            Id = notice.Id,
            ThreadId = notice.Id,
            Wording = wording,
            Subject = notice.Subject,
            Headline = notice.Subject,
            Address = WebLink.Of(notice.Blocks.Select(block => block.Link).FirstOrDefault(link => link is not null)),
            Sections = [.. notice.Blocks.Select(block => new Section(block.Heading, [new Line.Said(block.Text, block.Link)]))],
            Footer = wording["footer.notice"],
            Manage = isActive ? links.Manage(subscription) : null,
            Unsubscribe = isActive ? links.Unsubscribe(subscription) : null,
        };
    }
}
