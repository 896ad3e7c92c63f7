namespace Monitor.Functions.Tables;

/// <summary>Which events of a list are wanted; an empty part lets all through. Letter case makes no difference.</summary>
/// <param name="Force">Whose troops, whole: "US".</param>
/// <param name="Status">The latest status: "underway".</param>
/// <param name="Place">Part of the name of a place that a report names.</param>
/// <param name="Source">Part of the name of a source.</param>
/// <param name="Words">Each must stand in the event's line, or in the title or source of a report.</param>
public sealed record EventFilter(string Force, string Status, string Place, string Source, IReadOnlyList<string> Words)
{
    public static EventFilter None { get; } = new("", "", "", "", []);

    public bool LetsAllThrough => this is { Force: "", Status: "", Place: "", Source: "", Words: [] };

    /// <summary>Whether the event of the row is wanted, by what <see cref="EventRow.Of"/> writes for it.</summary>
    internal bool Takes(string forces, string status, string places, string search) =>
        (Force.Length == 0 || forces.Split(", ").Contains(Force, StringComparer.OrdinalIgnoreCase))
        && (Status.Length == 0 || status.Equals(Status, StringComparison.OrdinalIgnoreCase))
        && places.Contains(Place, StringComparison.OrdinalIgnoreCase)
        && (Source.Length == 0 || search.Split('\n').Any(line => line.AsSpan(0, Math.Max(0, line.IndexOf('\t', StringComparison.Ordinal))).Contains(Source, StringComparison.OrdinalIgnoreCase)))
        && Words.All(word => search.Contains(word, StringComparison.OrdinalIgnoreCase));
}
