using Monitor.Analysis.Figures;

namespace Monitor.Analysis.Events;

/// <summary>Whether the numbers of a figure are other than all that were told of its force.</summary>
internal static class FigureChanges
{
    public static News.FigureChanged? Of(IReadOnlyList<Figure> told, Figure now)
    {
        var known = told.Select(FigureValues.Of).ToList();
        var values = FigureValues.Of(now);
        if (!known.Exists(one => one.HasReduction))
        {
            return values.HasReduction ? new News.FigureChanged(now.Force, null, FigureWords.Numbers(now)) : null;
        }

        return IsOther(known, values) ? new News.FigureChanged(now.Force, LastNumbers(told, values), FigureWords.Numbers(now)) : null;
    }

    // A level given as background ("of some 5,000") changes with every rounding; how many remain and leave does not.
    private static bool IsOther(List<FigureValues> known, FigureValues now) =>
        !known.Exists(one => FigureValues.AreSame(one.After, now.After) || FigureValues.AreSame(one.Change, now.Change))
        && ((now.HasReduction && !known.Exists(one => Compares(one, now)))
        || DiffersFromAll(known, now, values => values.After)
        || DiffersFromAll(known, now, values => values.Change)
        || (now is { Share: { } share, After: null, Change: null } && known.Exists(one => one.Share is not null)
            && known.TrueForAll(one => one.Share is not { } other || Math.Abs(other - share) >= FigureValues.ShareRounding)));

    // "1,000 remain" after "900 leave" may be another plan, and nothing says that it is not.
    private static bool Compares(FigureValues known, FigureValues now) =>
        (known.After is not null && now.After is not null) || (known.Change is not null && now.Change is not null)
        || (known.Share is not null && now.Share is not null);

    private static bool DiffersFromAll(List<FigureValues> known, FigureValues now, Func<FigureValues, Quantity?> slot) =>
        slot(now) is { } value && known.Exists(one => slot(one) is not null)
        && known.TrueForAll(one => slot(one) is not { } other || FigureValues.Differ(other, value));

    /// <summary>What was last told of the same thing, else what was last told.</summary>
    private static string LastNumbers(IReadOnlyList<Figure> told, FigureValues now)
    {
        var reductions = told.Where(FigureValues.HasReductionIn).ToList();
        return FigureWords.Numbers(reductions.FindLast(figure => Compares(FigureValues.Of(figure), now)) ?? reductions[^1]);
    }
}
