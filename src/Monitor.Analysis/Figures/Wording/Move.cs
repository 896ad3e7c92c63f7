namespace Monitor.Analysis.Figures.Wording;

/// <summary>What a reducing word does to the troops that it acts on.</summary>
internal enum Move
{
    None,

    /// <summary>Its object goes, or its subject where it has no object.</summary>
    Withdraw,

    Redeploy,

    /// <summary>Its subject goes; a bare number as its object is what stays: "leaves 4,000 troops".</summary>
    Depart,

    /// <summary>Its object is the whole that becomes less: "reduce its force to 3,000".</summary>
    Cut,

    HandOver,
}
