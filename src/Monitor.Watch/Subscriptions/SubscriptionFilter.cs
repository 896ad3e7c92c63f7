namespace Monitor.Watch.Subscriptions;

/// <summary>
/// What a subscriber wants to hear of. An empty list asks for nothing in particular. A filter takes away what is known
/// to be something else; what nothing is known about is told, because a report must not be lost.
/// </summary>
public sealed record SubscriptionFilter
{
    public static SubscriptionFilter Everything { get; } = new();

    /// <summary>Whose troops: countries, the coalition, NATO; without regard to case.</summary>
    public IReadOnlyList<string> Forces { get; init; } = [];

    /// <summary>Words that a place holds, without regard to case.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>Announced, underway, done and the like; without regard to case.</summary>
    public IReadOnlyList<string> Statuses { get; init; } = [];

    /// <summary>Words that the source's name or host holds, without regard to case.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>How many sources must report it independently; 1 for any report.</summary>
    public int LeastSources { get; init; } = 1;

    public bool Admits(Reported reported) =>
        Fits(Forces, reported.Forces, IsSameForce)
        && Fits(Statuses, reported.Statuses, Equal)
        && Fits(Places, reported.Places, Holds)
        && Fits(Sources, reported.Sources, Holds)
        && !(reported.IndependentSources < LeastSources);

    private static bool Fits(IReadOnlyList<string> wanted, IReadOnlyList<string> known, Func<string, string, bool> fits) =>
        wanted.Count == 0 || known.Count == 0 || wanted.Any(word => known.Any(text => fits(text, word)));

    /// <summary>Figures name forces briefly; people do not.</summary>
    private static bool IsSameForce(string text, string word) => Equal(text, word.ToUpperInvariant().Replace(".", "", StringComparison.Ordinal) switch
    {
        "UNITED STATES" or "USA" or "AMERICA" or "AMERICAN" => "US",
        "UNITED KINGDOM" or "BRITAIN" or "GREAT BRITAIN" or "BRITISH" => "UK",
        var brief and ("US" or "UK") => brief,
        _ => word,
    }) || Equal(text, word);

    private static bool Equal(string text, string word) => text.Equals(word, StringComparison.OrdinalIgnoreCase);

    private static bool Holds(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
