namespace Monitor.Watch.Triage;

public interface IMatches
{
    /// <summary>Stores the match; storing it again replaces it.</summary>
    Task StoreAsync(Match match, CancellationToken cancellation);

    Task<Match?> FindAsync(MatchId id, CancellationToken cancellation);

    /// <summary>The matches of the window, newest first seen first.</summary>
    IAsyncEnumerable<Match> NewestFirstAsync(MatchWindow window, CancellationToken cancellation);
}
