using System.Buffers.Binary;

namespace Monitor.Watch.Polling;

/// <summary>
/// The items of a feed that were dealt with: a ring of 64-bit hashes, oldest forgotten first. 4,096 of them fill
/// 32 KiB, half of what one binary property of a table may hold, and are twice the 2,000 items read from one feed, so
/// an item that stays in its feed is never forgotten.
/// </summary>
public sealed class SeenItems
{
    public const int Capacity = 4096;

    private readonly ulong[] _ring;
    private readonly HashSet<ulong> _set;

    private SeenItems(ulong[] ring)
    {
        _ring = ring;
        _set = [.. ring];
    }

    public static SeenItems None { get; } = new([]);

    public int Count => _ring.Length;

    public bool Contains(ulong item) => _set.Contains(item);

    /// <summary>The ring with these items as its newest; items it holds already move to the front.</summary>
    public SeenItems With(IReadOnlyCollection<ulong> items)
    {
        var newest = items.ToHashSet();
        var kept = _ring.Where(item => !newest.Contains(item));
        return new SeenItems([.. kept.Concat(newest).TakeLast(Capacity)]);
    }

    /// <summary>Eight big-endian bytes an item, oldest first.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[_ring.Length * sizeof(ulong)];
        for (var i = 0; i < _ring.Length; i++)
        {
            BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(i * sizeof(ulong)), _ring[i]);
        }

        return bytes;
    }

    /// <summary>Reads what <see cref="ToBytes"/> wrote; a trailing fragment of an item is ignored.</summary>
    public static SeenItems FromBytes(ReadOnlySpan<byte> bytes)
    {
        var ring = new ulong[bytes.Length / sizeof(ulong)];
        for (var i = 0; i < ring.Length; i++)
        {
            ring[i] = BinaryPrimitives.ReadUInt64BigEndian(bytes[(i * sizeof(ulong))..]);
        }

        return new SeenItems(ring);
    }
}
