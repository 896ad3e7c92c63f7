namespace Monitor.Watch.Triage;

public interface IMatches
{
    /// <summary>Stores the match unless it is there, and returns the one that is.</summary>
    Task<Match> StoreAsync(Match match, CancellationToken cancellation);

    /// <summary>Saves a match that was read. False: somebody saved it since, nothing was written.</summary>
    Task<bool> SaveAsync(Match match, CancellationToken cancellation);

    Task<Match?> FindAsync(MatchId id, CancellationToken cancellation);

    /// <summary>Takes a match out of its list; nothing happens when it is not there.</summary>
    Task RemoveAsync(MatchId id, CancellationToken cancellation);

    /// <summary>The matches of the window, newest first seen first.</summary>
    IAsyncEnumerable<Match> NewestFirstAsync(MatchWindow window, CancellationToken cancellation);
}
