using Monitor.Watch.Alerting;
using Monitor.Watch.Subscriptions;

namespace Monitor.Benchmarks.Spread;

/// <summary>Hears of each page of a spread, and measures what is held then.</summary>
internal sealed class SpreadProgress : IDeliveryListener
{
    /// <summary>How many deliveries had been asked for after each page.</summary>
    public List<int> Asked { get; } = [];

    public bool IsWhole { get; private set; }

    /// <summary>Bytes of the managed heap after a page, garbage included; the most of all pages.</summary>
    public long PeakHeap { get; private set; }

    /// <summary>Bytes of the managed heap after a page that a full collection leaves; the most of all pages.</summary>
    public long PeakHeld { get; private set; }

    public void Attempted(Delivery delivery, Subscription subscription, DateTimeOffset? published)
    {
    }

    public void Spread(Alert alert, int asked, bool isWhole)
    {
        Asked.Add(asked);
        IsWhole = isWhole;
        PeakHeap = Math.Max(PeakHeap, GC.GetTotalMemory(forceFullCollection: false));
        PeakHeld = Math.Max(PeakHeld, GC.GetTotalMemory(forceFullCollection: true));
    }

    public void Forget()
    {
        Asked.Clear();
        (IsWhole, PeakHeap, PeakHeld) = (false, 0, 0);
    }
}
