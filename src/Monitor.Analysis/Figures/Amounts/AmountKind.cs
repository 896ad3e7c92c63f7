namespace Monitor.Analysis.Figures.Amounts;

internal enum AmountKind
{
    /// <summary>A number that may be one of troops.</summary>
    Count,

    /// <summary>A part of a whole, in <see cref="Amount.Share"/>.</summary>
    Share,

    /// <summary>"hundreds of": an amount without a value.</summary>
    Vague,
}
