using Monitor.Watch.Alerting;
using Monitor.Watch.Subscriptions;

namespace Monitor.Watch.Notices;

/// <summary>What a sign-up sends to the address that was given, whether it is new there or known.</summary>
internal static class ConfirmationNotice
{
    public static Notice? Of(NoticeRequest request, Subscription subscription, ISubscriptionLinks links, IWording words) => subscription.State switch
    {
        SubscriptionState.Pending when subscription.Created == request.At && links.Confirm(subscription) is { } link =>
            Of(request, "notice.confirm", link, words),
        SubscriptionState.Active or SubscriptionState.Paused when links.Manage(subscription) is { } link =>
            Of(request, "notice.known", link, words),
        _ => null,
    };

    private static Notice Of(NoticeRequest request, string what, Uri link, IWording words) => new(
        request.Id.Value,
        NoticeKind.Confirmation,
        words.Fill($"{what}.subject"),
        [new NoticeBlock(words.Fill($"{what}.text"), link), new NoticeBlock(words.Fill("notice.not-you"), null)]);
}
