using Monitor.Watch.Triage;

namespace Monitor.Watch.Tests.Support;

internal sealed class InMemoryMatches(params Match[] matches) : IMatches
{
    private readonly Dictionary<MatchId, Match> _matches = matches.ToDictionary(match => match.Id);

    public IReadOnlyCollection<Match> All => _matches.Values;

    public Task StoreAsync(Match match, CancellationToken cancellation)
    {
        _matches[match.Id] = match;
        return Task.CompletedTask;
    }

    public Task<Match?> FindAsync(MatchId id, CancellationToken cancellation) => Task.FromResult(_matches.GetValueOrDefault(id));

    public IAsyncEnumerable<Match> NewestFirstAsync(MatchWindow window, CancellationToken cancellation) => _matches.Values
        .Where(match => match.Id.FirstSeen >= window.From && match.Id.FirstSeen < window.Until)
        .OrderByDescending(match => match.Id.FirstSeen)
        .ToAsyncEnumerable();
}
