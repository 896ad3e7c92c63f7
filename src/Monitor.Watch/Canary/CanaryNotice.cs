using Monitor.Watch.Alerting;
using Monitor.Watch.Notices;

namespace Monitor.Watch.Canary;

/// <summary>Tells the operator that the chain from a feed to a subscriber is broken.</summary>
internal static class CanaryNotice
{
    /// <returns>Null: it arrived after all.</returns>
    public static Notice? Of(NoticeRequest request, CanaryState? state) => state is { Missed.Length: > 0 }
        ? new Notice(
            request.Id.Value,
            NoticeKind.CanaryMissed,
            "Drawdown Monitor: the canary did not arrive",
            [
                new NoticeBlock(state.Missed, null),
                new NoticeBlock("Until this is mended, reports may be missed or not told. /api/health says how things are; you are told once for each canary that does not arrive.", null),
            ])
        : null;
}
