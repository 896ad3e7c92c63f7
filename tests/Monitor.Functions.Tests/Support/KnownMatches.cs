using Monitor.Watch.Triage;

namespace Monitor.Functions.Tests.Support;

/// <summary>Finds the matches that a test names, and counts how often it is asked.</summary>
internal sealed class KnownMatches(params Match[] matches)
{
    public int Asked { get; private set; }

    public Task<Match?> FindAsync(MatchId id, CancellationToken cancellation)
    {
        Asked++;
        return Task.FromResult(matches.FirstOrDefault(match => match.Id == id));
    }
}
