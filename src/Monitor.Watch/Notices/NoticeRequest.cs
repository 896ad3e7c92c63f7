using System.Globalization;
using Monitor.Watch.Alerting;
using Monitor.Watch.Subscriptions;

namespace Monitor.Watch.Notices;

/// <summary>Asks that a notice be written and sent.</summary>
/// <param name="Subscription">Whom it is for.</param>
/// <param name="Kind">Why it is written.</param>
/// <param name="At">
/// What tells it from others of its kind: when a confirmation was asked for, when the subscription ended, where a
/// digest's window ends.
/// </param>
/// <param name="From">Where a digest's window begins; null for other kinds.</param>
public sealed record NoticeRequest(SubscriptionId Subscription, NoticeKind Kind, DateTimeOffset At, DateTimeOffset? From)
{
    /// <summary>Whether a digest's window is told once more, because a clock that was ahead closed it before its time.</summary>
    public bool Again { get; init; }

    /// <summary>The same for the same notice, however often and by whomever it is asked for.</summary>
    public AlertId Id => new(StableHash.Hex32(
        [
            "notice", Kind.ToString(), Subscription.Value, At.UtcTicks.ToString(CultureInfo.InvariantCulture),
            .. Again ? ["again"] : Array.Empty<string>(),
        ]));
}
