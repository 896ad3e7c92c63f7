using System.Globalization;
using Monitor.Watch.Triage;

namespace Monitor.Watch.Tests.Support;

/// <summary>Keeps matches as the table does: the first to store stands, and a save needs the revision that was read.</summary>
internal sealed class InMemoryMatches(Fate fate, params Match[] matches) : IMatches
{
    private readonly Dictionary<MatchId, Match> _matches = matches.ToDictionary(match => match.Id);
    private int _revision;

    public InMemoryMatches(params Match[] matches)
        : this(new Fate(), matches)
    {
    }

    public IReadOnlyCollection<Match> All => _matches.Values;

    public async Task<Match> StoreAsync(Match match, CancellationToken cancellation)
    {
        await fate.StepAsync();
        if (!_matches.ContainsKey(match.Id))
        {
            Put(match);
        }

        return _matches[match.Id];
    }

    public async Task<bool> SaveAsync(Match match, CancellationToken cancellation)
    {
        await fate.StepAsync();
        var fits = _matches[match.Id].Revision == match.Revision;
        if (fits)
        {
            Put(match);
        }

        return fits;
    }

    public async Task<Match?> FindAsync(MatchId id, CancellationToken cancellation)
    {
        await fate.StepAsync();
        return _matches.GetValueOrDefault(id);
    }

    public async Task RemoveAsync(MatchId id, CancellationToken cancellation)
    {
        await fate.StepAsync();
        _matches.Remove(id);
    }

    public IAsyncEnumerable<Match> NewestFirstAsync(MatchWindow window, CancellationToken cancellation) => _matches.Values
        .Where(match => match.Id.Band == window.Band && match.Id.FirstSeen >= window.From && match.Id.FirstSeen < window.Until)
        .OrderByDescending(match => match.Id.FirstSeen)
        .ToAsyncEnumerable();

    private void Put(Match match) =>
        _matches[match.Id] = match with { Revision = (++_revision).ToString(CultureInfo.InvariantCulture) };
}
