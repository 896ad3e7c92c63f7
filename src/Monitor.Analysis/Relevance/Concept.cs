namespace Monitor.Analysis.Relevance;

/// <summary>The families of concepts that the statement rules know; the settings file fills them with words.</summary>
internal static class Concept
{
    public const string Reduce = "reduce";
    public const string Handover = "reduce.handover";
    public const string Force = "force";
    public const string Iraq = "place";
    public const string Local = "local";
    public const string Theatre = "theatre";
    public const string Elsewhere = "elsewhere";
    public const string Friend = "friend";
    public const string Person = "person";
    public const string Rival = "rival";
    public const string Unasserted = "unasserted";
    public const string Hostage = "hostage";
    public const string Civilian = "civilian";
    public const string Idiom = "idiom";
    public const string Base = "force.base";
    public const string Personnel = "force.personnel";
    public const string Town = "battleground";
    public const string Send = "send";
    public const string Contrary = "contrary";
    public const string Decided = "decided";

    /// <summary>None for a concept of another family.</summary>
    public static Families FamilyOf(string concept) => (concept.IndexOf('.', StringComparison.Ordinal) is var end and >= 0 ? concept[..end] : concept) switch
    {
        Reduce => Families.Reduce,
        Force => Families.Force,
        Iraq => Families.Iraq,
        Local => Families.Local,
        Elsewhere => Families.Elsewhere,
        Friend => Families.Friend,
        Theatre => Families.Theatre,
        _ => Families.None,
    };
}
