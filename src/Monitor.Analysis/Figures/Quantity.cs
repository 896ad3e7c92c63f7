namespace Monitor.Analysis.Figures;

/// <summary>A number of troops as a report gives it: one number, or a range of which both ends count. Never negative.</summary>
public sealed record Quantity
{
    private Quantity(long low, long high, bool isApproximate)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(low);
        ArgumentOutOfRangeException.ThrowIfLessThan(high, low);
        (Low, High, IsApproximate) = (low, high, isApproximate);
    }

    public long Low { get; }

    public long High { get; }

    /// <summary>The report says "about", "some", "up to" or the like.</summary>
    public bool IsApproximate { get; }

    /// <summary>The number; null for a range.</summary>
    public long? Value => Low == High ? Low : null;

    public static Quantity Exactly(long value) => new(value, value, false);

    public static Quantity About(long value) => new(value, value, true);

    /// <param name="high">Not below <paramref name="low"/>.</param>
    public static Quantity Between(long low, long high, bool isApproximate) => new(low, high, isApproximate);

    /// <summary>"5,200", "about 4,000", "3,000 to 4,000": in the invariant culture.</summary>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{(IsApproximate ? "about " : "")}{Low:N0}{(Low == High ? "" : $" to {High:N0}")}");
}
