using Monitor.Analysis.Figures;

namespace Monitor.Analysis.Events;

internal static class FigureDates
{
    /// <summary>True when both are given, both firmly, and may be one day.</summary>
    public static bool AreSame(ResolvedDate? one, ResolvedDate? other) => AreFirm(one, other) && Meet(one!, other!);

    /// <summary>True when both are given, both firmly, and no day is in both: "by January 15" and "in March".</summary>
    public static bool Differ(ResolvedDate? one, ResolvedDate? other) => AreFirm(one, other) && !Meet(one!, other!);

    /// <summary>"Within weeks" agrees and differs with nothing.</summary>
    private static bool AreFirm(ResolvedDate? one, ResolvedDate? other) =>
        one is { Precision: not DatePrecision.Loose } && other is { Precision: not DatePrecision.Loose };

    private static bool Meet(ResolvedDate one, ResolvedDate other) => one.Earliest <= other.Latest && other.Earliest <= one.Latest;
}
