namespace Monitor.Analysis.Relevance;

/// <summary>The families of concepts that the statement rules know; the settings file fills them with words.</summary>
internal static class Concept
{
    public const string Reduce = "reduce";
    public const string Handover = "reduce.handover";
    public const string Withdraw = "reduce.withdraw";
    public const string Departure = "reduce.departure";

    /// <summary>Forces are kept from going to Iraq.</summary>
    public const string Cancel = "reduce.cancel";

    /// <summary>So many are there now.</summary>
    public const string Level = "reduce.level";

    /// <summary>A flag is lowered, colours are cased.</summary>
    public const string Symbol = "reduce.symbol";

    public const string Cut = "reduce.cut";

    /// <summary>Without an object: "we will scale down in Basra".</summary>
    public const string Scale = "reduce.scale";

    public const string End = "reduce.end";
    public const string Decline = "reduce.decline";
    public const string Force = "force";
    public const string Iraq = "place";
    public const string Local = "local";
    public const string Theatre = "theatre";
    public const string Elsewhere = "elsewhere";
    public const string Friend = "friend";
    public const string Person = "person";
    public const string Rival = "rival";

    /// <summary>One unit takes over from another of the same army: "the outgoing brigade", "to 1st Cavalry".</summary>
    public const string Relief = "relief";

    /// <summary>What else is drawn down or withdrawn: crude, reserves, a loan.</summary>
    public const string Stock = "stock";

    /// <summary>Nobody is left behind, or nobody comes after.</summary>
    public const string Whole = "whole";
    public const string Unasserted = "unasserted";
    public const string Hostage = "hostage";

    /// <summary>What else can end in Iraq: a raid, a visit, a vote.</summary>
    public const string Activity = "activity";

    /// <summary>Between the name of somebody and a force it tells that the force is not theirs: "agrees with the Iraqi PM on troop cuts".</summary>
    public const string Divider = "divider";

    /// <summary>Countries through which forces leave Iraq.</summary>
    public const string Gateway = "gateway";

    /// <summary>May stand before a number.</summary>
    public const string About = "about";

    /// <summary>What else may be counted.</summary>
    public const string OtherUnit = "otherUnit";

    /// <summary>Whom a place is handed to, where a name alone does not say that it is Iraqis.</summary>
    public const string Recipient = "recipient";

    public const string Civilian = "civilian";
    public const string Casualty = "casualty";
    public const string Past = "past";
    public const string Condition = "condition";
    public const string Truce = "truce";
    public const string Idiom = "idiom";

    /// <summary>Not named, but somebody's whose withdrawal it is.</summary>
    public const string Implied = "force.implied";

    public const string Troops = "force.troops";
    public const string Military = "force.military";
    public const string Number = "force.number";
    public const string War = "force.war";
    public const string People = "force.people";
    public const string Base = "force.base";
    public const string Personnel = "force.personnel";
    public const string Town = "battleground";
    public const string Send = "send";
    public const string Contrary = "contrary";
    public const string Decided = "decided";

    /// <summary>None for a concept of another family.</summary>
    public static Families FamilyOf(string concept) => concept switch
    {
        Troops or Military => Families.Force | Families.Troops,
        People => Families.Force | Families.People,
        _ => OfWhole(concept),
    };

    private static Families OfWhole(string concept) => (concept.IndexOf('.', StringComparison.Ordinal) is var end and >= 0 ? concept[..end] : concept) switch
    {
        Reduce => Families.Reduce,
        Force => Families.Force,
        Iraq => Families.Iraq,
        Local => Families.Local,
        Elsewhere => Families.Elsewhere,
        Friend => Families.Friend,
        Theatre => Families.Theatre,
        Rival => Families.Rival,
        Civilian => Families.Civilian,
        Relief => Families.Relief,
        _ => Families.None,
    };
}
