using Monitor.Watch.Alerting;
using Monitor.Watch.Subscriptions;

namespace Monitor.Watch.Notices;

/// <summary>Tells the person behind a receiver that it is gone.</summary>
internal static class EndedNotice
{
    public static Notice Of(NoticeRequest request, Subscription subscription) => new(
        request.Id.Value,
        NoticeKind.Ended,
        "Your Drawdown Monitor alerts have ended",
        [
            new NoticeBlock($"Alerts to {subscription.Address} have ended: {subscription.Ending}.", null),
            new NoticeBlock("Nothing more is sent there. To begin again, subscribe the address anew.", null),
        ]);
}
