using System.Text.RegularExpressions;
using Monitor.Analysis.Figures;

namespace Monitor.Analysis.Events;

/// <summary>The numbers of a figure, with those that follow from the others: 5,200 that become 3,000 are 2,200 that leave.</summary>
internal readonly partial record struct FigureValues(Quantity? Before, Quantity? After, Quantity? Change, double? Share)
{
    /// <summary>Shares that differ by less are one share rounded twice: "a third", "30 per cent".</summary>
    public const double ShareRounding = 0.04;

    /// <summary>Whether it says how many leave or remain, rather than only how many there are.</summary>
    public bool HasReduction => (After ?? Change) is not null || Share is not null;

    public static bool HasReductionIn(Figure figure) => Of(figure).HasReduction;

    public static FigureValues Of(Figure figure)
    {
        var (before, after, change) = (figure.Before, figure.After, figure.Change);
        after = IsLoose(figure) ? null : after ?? Less(before, change);
        change ??= Less(before, after);
        return new FigureValues(before, after, change, figure.Share ?? ShareOf(before, change));
    }

    /// <summary>True when both are given and may be one number: ranges that meet, or rounded ones within a fiftieth.</summary>
    public static bool AreSame(Quantity? one, Quantity? other) => one is not null && other is not null && !Differ(one, other);

    /// <summary>True when both are given and cannot be one number.</summary>
    public static bool Differ(Quantity? one, Quantity? other)
    {
        if (one is null || other is null || (one.Low <= other.High && other.Low <= one.High))
        {
            return false;
        }

        var (gap, size) = (Math.Max(one.Low - other.High, other.Low - one.High), Math.Max(one.High, other.High));
        return !(one.IsApproximate || other.IsApproximate) || gap * 50 > size;
    }

    // "Troops to pull out of Iraq" is read as all of them, and reports of a reduction to 1,700 are headed so.
    private static bool IsLoose(Figure figure) =>
        figure is { After.High: 0, Before: null, Change: null, Share: null, Status: not FigureStatus.Done } && !SaysAll().IsMatch(figure.Sentence.Text);

    [GeneratedRegex(@"\b(all|last|final|remaining|entire|every|complete|completely|full|fully|total|none|no)\b", RegexOptions.IgnoreCase)]
    private static partial Regex SaysAll();

    private static Quantity? Less(Quantity? from, Quantity? less) => from?.Value is { } all && less?.Value is { } some && some <= all
        ? from.IsApproximate || less.IsApproximate ? Quantity.About(all - some) : Quantity.Exactly(all - some)
        : null;

    private static double? ShareOf(Quantity? before, Quantity? change) =>
        before?.Value is > 0 and var all && change?.Value is > 0 and var some && some <= all ? (double)some / all : null;
}
