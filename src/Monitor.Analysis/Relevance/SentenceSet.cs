using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Monitor.Analysis.Text;

namespace Monitor.Analysis.Relevance;

/// <summary>Tells whether a passage has had a sentence before, with open addressing in a table that is half empty.</summary>
internal sealed class SentenceSet
{
    private const int Smallest = 64;
    private const ulong Factor = 0x9E3779B97F4A7C15;
    private int[] _slots = new int[Smallest];
    private uint[] _hashes = new uint[Smallest];
    private int _size = Smallest;
    private int _count;

    public void Clear()
    {
        _slots.AsSpan(0, _size).Clear();
        (_size, _count) = (Smallest, 0);
    }

    /// <param name="sentences">The sentences that were added before, in order.</param>
    public bool Add(ReadOnlySpan<Sentence> sentences, Passage passage, int part, TextSpan span)
    {
        var text = passage.PartOf(part).AsSpan(span.Start, span.Length);
        var hash = Hash(text);
        var slot = (int)hash & (_size - 1);
        for (; _slots[slot] != 0; slot = (slot + 1) & (_size - 1))
        {
            if (_hashes[_slots[slot] - 1] == hash && IsSame(sentences[_slots[slot] - 1], passage, text))
            {
                return false;
            }
        }

        _slots[slot] = ++_count;
        _hashes[_count - 1] = hash;
        if (2 * _count == _size)
        {
            Grow();
        }

        return true;
    }

    private void Grow()
    {
        _size *= 2;
        if (_slots.Length < _size)
        {
            _slots = new int[_size];
            Array.Resize(ref _hashes, _size);
        }

        _slots.AsSpan(0, _size).Clear();
        for (var at = 0; at < _count; at++)
        {
            var slot = (int)_hashes[at] & (_size - 1);
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & (_size - 1);
            }

            _slots[slot] = at + 1;
        }
    }

    private static bool IsSame(Sentence sentence, Passage passage, ReadOnlySpan<char> text) =>
        passage.PartOf(sentence.Part).AsSpan(sentence.Span.Start, sentence.Span.Length).SequenceEqual(text);

    private static uint Hash(ReadOnlySpan<char> text)
    {
        var units = MemoryMarshal.AsBytes(text);
        var (one, other) = ((ulong)units.Length, Factor);
        for (; units.Length >= 2 * sizeof(ulong); units = units[(2 * sizeof(ulong))..])
        {
            one = Mixed(one ^ MemoryMarshal.Read<ulong>(units));
            other = Mixed(other ^ MemoryMarshal.Read<ulong>(units[sizeof(ulong)..]));
        }

        if (text.Length >= sizeof(ulong))
        {
            // The last units again, some of them read already.
            units = MemoryMarshal.AsBytes(text[^sizeof(ulong)..]);
            one = Mixed(one ^ MemoryMarshal.Read<ulong>(units));
            other = Mixed(other ^ MemoryMarshal.Read<ulong>(units[sizeof(ulong)..]));
        }
        else
        {
            foreach (var unit in text)
            {
                one = Mixed(one ^ unit);
            }
        }

        return (uint)(Mixed(one ^ (other >> 1)) >> 32);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mixed(ulong hash)
    {
        var product = hash * Factor;
        return product ^ (product >> 32);
    }
}
