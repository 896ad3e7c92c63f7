using System.Diagnostics.CodeAnalysis;

namespace Monitor.Analysis.Events;

internal static class FigurePlaces
{
    private const string TheCountry = "Iraq";

    /// <summary>True when both name the same base or city.</summary>
    public static bool AreSame(string? one, string? other) => IsSpecific(one) && IsSpecific(other) && !Differ(one, other);

    /// <summary>True when both name a base or city, and neither name is in the other: "Taji", "Camp Taji".</summary>
    public static bool Differ(string? one, string? other) => IsSpecific(one) && IsSpecific(other)
        && !one.Contains(other, StringComparison.OrdinalIgnoreCase) && !other.Contains(one, StringComparison.OrdinalIgnoreCase);

    public static bool IsSpecific([NotNullWhen(true)] string? place) => place is not (null or TheCountry);
}
