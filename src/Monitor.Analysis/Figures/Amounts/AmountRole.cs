namespace Monitor.Analysis.Figures.Amounts;

/// <summary>What an amount is in a reduction.</summary>
internal enum AmountRole
{
    None,
    Before,
    After,
    Change,

    /// <summary>They are the whole and all of them go.</summary>
    All,

    /// <summary>A share that goes.</summary>
    Share,

    /// <summary>A share that stays.</summary>
    ShareAfter,
}
