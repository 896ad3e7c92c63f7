using Monitor.Analysis.Figures.Amounts;

namespace Monitor.Analysis.Figures.Claims;

/// <summary>A claim while its sentence is read.</summary>
internal sealed class Draft(string force, Trigger? trigger, PlaceMention? place)
{
    public string Force => force;

    public Trigger? Trigger => trigger;

    public PlaceMention? Place => place;

    public Quantity? Before { get; private set; }

    public Quantity? After { get; private set; }

    public Quantity? Change { get; private set; }

    public double? Share { get; private set; }

    /// <summary>The last word of its last amount; -1 without amounts.</summary>
    public int LastAmount { get; private set; } = -1;

    /// <summary>Its own words say that what stays is less: "only 2,500".</summary>
    public bool SaysLess { get; private set; }

    public bool ComesDown { get; private set; }

    /// <summary>"56,000 troops remain": they are those who stay where others have left.</summary>
    public bool Stays { get; private set; }

    public bool IsLeft { get; private set; }

    public bool IsStrength => trigger is null && After is null && Change is null && Share is null;

    /// <summary>False when the place for this role is taken by another amount.</summary>
    public bool TryAdd(Amount amount, AmountRole role)
    {
        if (IsTaken(role) || (role is AmountRole.Change && Left is { } left && Math.Abs(left - amount.Low) > left / 10))
        {
            return false;
        }

        Set(amount, role);
        SaysLess |= amount.IsLess;
        ComesDown |= amount.ComesDown;
        IsLeft |= role == AmountRole.Before && amount.IsLeft;
        Stays |= role == AmountRole.Before && amount.Stays;
        LastAmount = role == AmountRole.Before && LastAmount >= 0 ? LastAmount : Math.Max(LastAmount, amount.To);
        return true;
    }

    private long? Left => Before?.Value - After?.Value;

    /// <summary>A later part of a reduction, in which those leave who are still there: "and the rest by June".</summary>
    /// <param name="at">The word that says so, from which its time is looked for.</param>
    public static Draft LastStage(Draft first, Trigger? trigger, int at)
    {
        var stage = new Draft(first.Force, trigger ?? first.Trigger, first.Place) { LastAmount = at, IsStage = true };
        stage.AllLeave();
        return stage;
    }

    public bool IsStage { get; private init; }

    public void AllLeave() => After ??= Quantity.Exactly(0);

    /// <summary>What stays is told beside a reduction that is over.</summary>
    public bool HaveOthersLeft { get; private set; }

    /// <summary>Those who are there are those who stay.</summary>
    public void OthersHaveLeft()
    {
        if (After is null)
        {
            (Before, After, HaveOthersLeft) = (null, Before, true);
        }
    }

    private bool IsTaken(AmountRole role) => role switch
    {
        AmountRole.Before => Before is not null,
        AmountRole.After => After is not null,
        AmountRole.Change or AmountRole.All => Change is not null,
        _ => Share is not null,
    };

    private void Set(Amount amount, AmountRole role)
    {
        switch (role)
        {
            case AmountRole.Before:
                Before = amount.Quantity;
                break;
            case AmountRole.After:
                After = amount.Quantity;
                break;
            case AmountRole.Change:
                Change = amount.Quantity;
                break;
            case AmountRole.All:
                (Change, After) = (amount.Quantity, After ?? Quantity.Exactly(0));
                break;
            default:
                Share = role != AmountRole.ShareAfter ? amount.Share : amount.Share < 1 ? 1 - amount.Share : null;
                break;
        }
    }
}
