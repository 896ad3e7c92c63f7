namespace Monitor.Functions.Tables;

/// <summary>A page of a list that is stored ready.</summary>
/// <param name="Items">The JSON of each.</param>
/// <param name="Next">Where the next page begins; null when this was the last.</param>
public sealed record ListPage(IReadOnlyList<string> Items, ListCursor? Next);
