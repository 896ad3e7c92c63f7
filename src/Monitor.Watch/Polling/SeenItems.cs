using System.Buffers.Binary;
using Monitor.Watch.Triage;

namespace Monitor.Watch.Polling;

/// <summary>
/// The items of a feed that were dealt with: a ring of three 64-bit hashes an item (id, address, words), oldest
/// forgotten first. 2,730 items of 24 bytes fill the 64 KiB that one binary property of a table may hold, and are more
/// than the 2,000 items read from one feed, so an item that stays in its feed is never forgotten.
/// </summary>
public sealed class SeenItems
{
    public const int Capacity = 64 * 1024 / BytesPerItem;

    private const int BytesPerItem = 3 * sizeof(ulong);

    private readonly Entry[] _ring;
    private readonly HashSet<(ulong Name, ulong Content)> _wordings = [];
    private readonly HashSet<ulong> _contents = [];
    private readonly Dictionary<ulong, Novelty> _names = [];

    private SeenItems(Entry[] ring)
    {
        _ring = ring;
        foreach (var entry in ring)
        {
            _contents.Add(entry.Content);
            Learn(entry.Id, entry);
            Learn(entry.Address, entry);
        }
    }

    public static SeenItems None { get; } = new([]);

    public int Count => _ring.Length;

    /// <summary>True for what <see cref="FromBytes"/> read: a store that gave the bytes has them still.</summary>
    public bool IsAsStored { get; private init; }

    /// <summary>What is remembered of an item: an id or address with the same words is known, and so are words that decide.</summary>
    public Novelty Recall(ItemMarks item)
    {
        if (_wordings.Contains((item.Id, item.Content)) || _wordings.Contains((item.Address, item.Content))
            || ((item.ContentDecides || item is { Id: 0, Address: 0 }) && _contents.Contains(item.Content)))
        {
            return Novelty.Known;
        }

        var (byId, byAddress) = (NameOf(item.Id), NameOf(item.Address));
        return byId > byAddress ? byId : byAddress;
    }

    /// <summary>The ring with these items as its newest; items it holds already move to the front, and stay matches.</summary>
    public SeenItems With(IEnumerable<(ItemMarks Marks, bool Matched)> items)
    {
        var matched = _ring.Where(entry => entry.Matched).Select(entry => entry with { Matched = false }).ToHashSet();
        var newest = items
            .Select(item => new Entry(item.Marks.Id, item.Marks.Address, item.Marks.Content, item.Matched))
            .Select(entry => entry with { Matched = entry.Matched || matched.Contains(entry with { Matched = false }) })
            .DistinctBy(entry => entry with { Matched = false }).ToList();
        var moved = newest.Select(entry => entry with { Matched = false }).ToHashSet();
        var kept = _ring.Where(entry => !moved.Contains(entry with { Matched = false }));
        return new SeenItems([.. kept.Concat(newest).TakeLast(Capacity)]);
    }

    /// <summary>24 big-endian bytes an item, oldest first; the lowest bit says that the item matched.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[_ring.Length * BytesPerItem];
        for (var i = 0; i < _ring.Length; i++)
        {
            var room = bytes.AsSpan(i * BytesPerItem);
            BinaryPrimitives.WriteUInt64BigEndian(room, _ring[i].Id);
            BinaryPrimitives.WriteUInt64BigEndian(room[sizeof(ulong)..], _ring[i].Address);
            BinaryPrimitives.WriteUInt64BigEndian(room[(2 * sizeof(ulong))..], _ring[i].Content | (_ring[i].Matched ? 1UL : 0));
        }

        return bytes;
    }

    /// <summary>Reads what <see cref="ToBytes"/> wrote; a trailing fragment of an item is ignored.</summary>
    public static SeenItems FromBytes(ReadOnlySpan<byte> bytes)
    {
        var ring = new Entry[bytes.Length / BytesPerItem];
        for (var i = 0; i < ring.Length; i++)
        {
            var room = bytes[(i * BytesPerItem)..];
            var content = BinaryPrimitives.ReadUInt64BigEndian(room[(2 * sizeof(ulong))..]);
            ring[i] = new Entry(
                BinaryPrimitives.ReadUInt64BigEndian(room), BinaryPrimitives.ReadUInt64BigEndian(room[sizeof(ulong)..]),
                content & ~1UL, (content & 1) != 0);
        }

        return new SeenItems(ring) { IsAsStored = true };
    }

    /// <summary>
    /// Reads the ring of the version before, eight bytes an item: the hash of its id, or where it had none of its
    /// address. Nothing is known of the words, so an item of that name is known however it reads.
    /// </summary>
    public static SeenItems FromNames(ReadOnlySpan<byte> bytes)
    {
        var ring = new Entry[Math.Min(bytes.Length / sizeof(ulong), Capacity)];
        var newest = bytes[^(bytes.Length % sizeof(ulong) + (ring.Length * sizeof(ulong)))..];
        for (var i = 0; i < ring.Length; i++)
        {
            var name = BinaryPrimitives.ReadUInt64BigEndian(newest[(i * sizeof(ulong))..]);
            ring[i] = new Entry(name, name, 0, false);
        }

        return new SeenItems(ring);
    }

    private void Learn(ulong name, Entry entry)
    {
        if (name != 0)
        {
            _wordings.Add((name, entry.Content));
            var now = entry switch
            {
                { Content: 0 } => Novelty.Known,
                { Matched: true } => Novelty.EditedMatch,
                _ => Novelty.Edited,
            };
            _names[name] = _names.TryGetValue(name, out var before) && before == Novelty.EditedMatch ? before : now;
        }
    }

    private Novelty NameOf(ulong name) => name == 0 ? Novelty.New : _names.GetValueOrDefault(name, Novelty.New);

    private readonly record struct Entry(ulong Id, ulong Address, ulong Content, bool Matched);
}
