using System.Collections.Concurrent;
using System.Net;
using Monitor.Feeds.Opml;
using Monitor.Testing;

namespace Monitor.EndToEnd.Tests.Misbehaving;

/// <summary>
/// A thousand feeds on this machine, four to a host. The hosts are addresses of 127.0.0.0/8, so that good manners
/// towards one host do not hold up the others.
/// </summary>
internal sealed class NewsTown : IAsyncDisposable
{
    private const int FeedsOfAHost = 4;
    private const int PortOfNobody = 1;

    private readonly List<RawServer> _hosts = [];
    private readonly Dictionary<int, Wire> _wires = [];

    /// <param name="chance">Mixes good and bad.</param>
    public NewsTown(Random chance)
    {
        var conducts = Conduct.All.SelectMany(conduct => Enumerable.Repeat(conduct, conduct.Feeds)).ToArray();
        chance.Shuffle(conducts);
        var numbered = conducts.Index().ToLookup(one => one.Item.HasOwnHost);
        foreach (var (index, conduct) in numbered[true])
        {
            Settle([(index + 1, conduct)]);
        }

        foreach (var tenants in numbered[false].Chunk(FeedsOfAHost))
        {
            Settle([.. tenants.Select(one => (one.Index + 1, one.Item))]);
        }
    }

    /// <summary>By number.</summary>
    public IReadOnlyList<Wire> Wires => [.. _wires.Values.OrderBy(wire => wire.Number)];

    /// <summary>The number of a feed for every request that came, redirects included.</summary>
    public ConcurrentBag<int> Visits { get; } = [];

    /// <summary>The number of a feed for every visitor who was told that nothing changed.</summary>
    public ConcurrentBag<int> Unchanged { get; } = [];

    public byte[] Opml => OpmlDocument.Write("Town", Wires.Select(wire => new OpmlFeed(wire.Address, $"wire-{wire.Number}", null)));

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _hosts)
        {
            await host.DisposeAsync();
        }
    }

    private void Settle((int Number, Conduct Conduct)[] tenants)
    {
        var place = new IPAddress([127, 1, (byte)(_wires.Count / 250), (byte)(1 + (_wires.Count % 250))]);
        var address = tenants[0].Conduct.IsAbsent ? new Uri($"http://{place}:{PortOfNobody}") : Open(place);
        foreach (var (number, conduct) in tenants)
        {
            _wires[number] = new Wire(number, conduct, new Uri(address, $"/{number}"));
        }
    }

    private Uri Open(IPAddress place)
    {
        var host = new RawServer(AnswerAsync, place);
        _hosts.Add(host);
        return host.Address;
    }

    private Task AnswerAsync(string request, Stream stream, CancellationToken cancellation)
    {
        var wire = _wires[Visit.NumberOf(request)];
        Visits.Add(wire.Number);
        return wire.Conduct.Answer(new Visit(request, stream, wire, Unchanged), cancellation);
    }
}
