using Monitor.Watch.Triage;

namespace Monitor.Functions.Tables;

/// <summary>Matches as lists show them, without their reasons. Each is the text of a <see cref="MatchSummaryJson"/>.</summary>
public interface IMatchSummaries
{
    /// <summary>A page of the matches of the window, newest first seen first.</summary>
    /// <param name="window">When they were first seen, and in which list.</param>
    /// <param name="words">Each must stand in the title or the name of the source, in any letter case.</param>
    /// <param name="after">Where the page before ended; null for the first.</param>
    /// <param name="limit">How many at most. There may be fewer, or none, with more to come: a page looks at so many matches only.</param>
    /// <param name="cancellation">Stops the work.</param>
    Task<ListPage> ReadAsync(MatchWindow window, IReadOnlyList<string> words, ListCursor? after, int limit, CancellationToken cancellation);
}
