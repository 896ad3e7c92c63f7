using System.Diagnostics;
using Monitor.Watch.Alerting;
using Monitor.Watch.Canary;
using Monitor.Watch.Digests;
using Monitor.Watch.Subscriptions;

namespace Monitor.Watch.Notices;

/// <summary>Answers one request for a notice: writes it and sends it, by the same ledger and retries as alerts.</summary>
public sealed class SendNotice(
    ISubscriptions subscriptions,
    ISubscriptionLinks links,
    ComposeDigest digests,
    Func<string, IWording> words,
    IOutbox<NoticeRequest> outbox,
    IDeliveries ledger,
    IEnumerable<IChannel> channels,
    RetrySchedule retries,
    IEnumerable<IDeliveryListener> listeners,
    TimeProvider clock,
    CheckCanary? canary = null)
{
    private readonly RunErrand _run = new(ledger, channels, retries, listeners, clock);

    /// <remarks>A subscription that was removed meanwhile, or has nobody to tell, ends the request quietly.</remarks>
    public async Task SendAsync(NoticeRequest request, CancellationToken cancellation)
    {
        if (await subscriptions.FindAsync(request.Subscription, cancellation) is { } subscription
            && RecipientOf(request, subscription) is { } recipient
            && await WriteAsync(request, subscription, cancellation) is { } notice)
        {
            await _run.RunAsync(new NoticeErrand(notice, request, recipient, outbox), cancellation);
        }
    }

    private async Task<Notice?> WriteAsync(NoticeRequest request, Subscription subscription, CancellationToken cancellation) => request.Kind switch
    {
        NoticeKind.Confirmation => ConfirmationNotice.Of(request, subscription, links, words(subscription.Language)),
        NoticeKind.Ended => EndedNotice.Of(request, subscription, words(subscription.Language)),
        NoticeKind.CanaryMissed => CanaryNotice.Of(request, canary is null ? null : await canary.CheckAsync(cancellation)),
        NoticeKind.Digest => await digests.ComposeAsync(request, subscription, cancellation),
        _ => throw new UnreachableException(),
    };

    /// <summary>Where the receiver is gone, the person behind it is told by mail; of a missing canary the operator.</summary>
    internal static Subscription? RecipientOf(NoticeRequest request, Subscription subscription) => (request.Kind, subscription.Contact) switch
    {
        (NoticeKind.Ended or NoticeKind.CanaryMissed, "") => null,
        (NoticeKind.Ended or NoticeKind.CanaryMissed, var contact) => subscription with { Channel = ChannelKind.Email, Address = contact },
        _ => subscription,
    };
}
