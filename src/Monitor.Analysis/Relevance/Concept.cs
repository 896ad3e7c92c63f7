namespace Monitor.Analysis.Relevance;

/// <summary>The families of concepts that the statement rules know; the settings file fills them with words.</summary>
internal static class Concept
{
    public const string Reduce = "reduce";
    public const string Handover = "reduce.handover";
    public const string Force = "force";
    public const string Iraq = "place";
    public const string Local = "local";
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
    public const string Send = "send";
    public const string Contrary = "contrary";
    public const string Decided = "decided";
}
