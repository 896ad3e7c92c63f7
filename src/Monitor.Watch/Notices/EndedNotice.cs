using Monitor.Watch.Alerting;
using Monitor.Watch.Subscriptions;

namespace Monitor.Watch.Notices;

/// <summary>Tells the person behind a receiver that it is gone.</summary>
internal static class EndedNotice
{
    public static Notice Of(NoticeRequest request, Subscription subscription, IWording words) => new(
        request.Id.Value,
        NoticeKind.Ended,
        words.Fill("notice.ended.subject"),
        [
            new NoticeBlock(words.Fill("notice.ended.text", ("address", subscription.Address), ("reason", subscription.Ending)), null),
            new NoticeBlock(words.Fill("notice.ended.again"), null),
        ]);
}
