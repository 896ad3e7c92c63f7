namespace Monitor.Analysis.Figures;

/// <summary>What becomes of the troops or of their base.</summary>
public enum FigureKind
{
    Withdrawal,

    /// <summary>The troops go to another place, <see cref="Figure.Destination"/> where the report says which.</summary>
    Redeployment,

    BaseHandedOver,

    EndOfMission,
}
