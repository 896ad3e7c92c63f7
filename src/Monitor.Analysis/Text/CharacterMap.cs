using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Monitor.Analysis.Text;

/// <summary>
/// Where words, and marks that may end a sentence, stand in a text: one bit for each UTF-16 unit, and the units
/// themselves as lower-case ASCII. Its buffers grow and are used again for the next text.
/// </summary>
internal sealed class CharacterMap
{
    /// <summary>Units that share one number of 64 bits.</summary>
    private const int Block = 64;

    /// <summary>A key is read whole, wherever its word begins.</summary>
    private const int Padding = Block + WordKey.Longest;

    private ulong[] _words = [0, 0];
    private ulong[] _ends = [0, 0];
    private byte[] _lowered = new byte[Padding];

    /// <summary>Letters beyond Latin with its extensions, U+024F and U+1E00 to U+1EFF, in all texts since <see cref="Forget"/>.</summary>
    public int ForeignLetters { get; private set; }

    /// <summary>Letters of Latin with its extensions in those texts.</summary>
    public int LatinLetters { get; private set; }

    public void Forget() => (ForeignLetters, LatinLetters) = (0, 0);

    public void Read(ReadOnlySpan<char> text)
    {
        Reserve(text.Length);
        var at = 0;
        for (; at + Block <= text.Length; at += Block)
        {
            ReadBlock(text.Slice(at, Block), at);
        }

        if (at < text.Length)
        {
            // What is behind the end is blank.
            Span<char> rest = stackalloc char[Block];
            rest.Clear();
            text[at..].CopyTo(rest);
            ReadBlock(rest, at);
        }
    }

    /// <summary>The index of the next letter or digit; <paramref name="end"/> when there is none before it.</summary>
    public int NextWord(int from, int end) => Next(_words, 0, from, end);

    /// <summary>The index of the next unit that is neither letter nor digit; <paramref name="end"/> when there is none before it.</summary>
    public int NextGap(int from, int end) => Next(_words, ulong.MaxValue, from, end);

    /// <summary>The index of the next full stop, exclamation or question mark, ellipsis or line end; <paramref name="end"/> when there is none before it.</summary>
    public int NextEnd(int from, int end) => Next(_ends, 0, from, end);

    /// <summary>For the unit at an index, and the 63 behind it, whether it is a letter or digit; the lowest bit first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong WordBits(int index)
    {
        ref var block = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_words), index / Block);
        return (block >> (index % Block)) | (Unsafe.Add(ref block, 1) << 1 << (Block - 1 - (index % Block)));
    }

    /// <summary>The unit at an index and those behind it; a unit beyond ASCII has its highest bit set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref readonly byte LoweredAt(int index) => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_lowered), index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Next(ulong[] bits, ulong flip, int from, int end)
    {
        if (from >= end)
        {
            return end;
        }

        var block = from / Block;
        var left = (bits[block] ^ flip) >> (from % Block);
        if (left != 0)
        {
            return Math.Min(from + BitOperations.TrailingZeroCount(left), end);
        }

        while (++block * Block < end)
        {
            if ((bits[block] ^ flip) != 0)
            {
                return Math.Min((block * Block) + BitOperations.TrailingZeroCount(bits[block] ^ flip), end);
            }
        }

        return end;
    }

    private void Reserve(int length)
    {
        var blocks = (length + Block - 1) / Block;
        if (blocks >= _words.Length)
        {
            var size = (int)BitOperations.RoundUpToPowerOf2((uint)blocks + 1);
            _words = new ulong[size];
            _ends = new ulong[size];
            _lowered = new byte[(size * Block) + Padding];
        }
    }

    private void ReadBlock(ReadOnlySpan<char> block, int at)
    {
        var units = MemoryMarshal.Cast<char, ushort>(block);
        var first = Narrow(units);
        var second = Narrow(units[Vector256<byte>.Count..]);
        var lowered = _lowered.AsSpan(at);
        (first | Vector256.Create((byte)0x20)).CopyTo(lowered);
        (second | Vector256.Create((byte)0x20)).CopyTo(lowered[Vector256<byte>.Count..]);
        var words = Bits(IsWord(first), IsWord(second));
        var ends = Bits(IsEnd(first), IsEnd(second));
        LatinLetters += BitOperations.PopCount(Bits(IsLetter(first), IsLetter(second)));
        for (var beyond = Bits(first, second); beyond != 0; beyond &= beyond - 1)
        {
            var index = BitOperations.TrailingZeroCount(beyond);
            var bit = 1UL << index;
            words |= char.IsLetterOrDigit(block[index]) ? bit : 0;
            ends |= block[index] == '…' ? bit : 0;
            Count(block[index]);
        }

        _words[at / Block] = words;
        _ends[at / Block] = ends;
    }

    private void Count(char unit)
    {
        if (!char.IsLetter(unit))
        {
            return;
        }

        _ = unit is <= '\u024F' or (>= '\u1E00' and <= '\u1EFF') ? LatinLetters++ : ForeignLetters++;
    }

    // What does not fit becomes 255.
    private static Vector256<byte> Narrow(ReadOnlySpan<ushort> units) =>
        Vector256.NarrowWithSaturation(Vector256.Create(units), Vector256.Create(units[Vector256<ushort>.Count..]));

    private static Vector256<byte> IsLetter(Vector256<byte> units) => IsWithin(units | Vector256.Create((byte)0x20), (byte)'a', 'z' - 'a');

    private static Vector256<byte> IsWord(Vector256<byte> units) => IsLetter(units) | IsWithin(units, (byte)'0', '9' - '0');

    private static Vector256<byte> IsWithin(Vector256<byte> units, byte first, byte range) =>
        Vector256.LessThanOrEqual(units - Vector256.Create(first), Vector256.Create(range));

    private static Vector256<byte> IsEnd(Vector256<byte> units) =>
        Is(units, (byte)'.') | Is(units, (byte)'!') | Is(units, (byte)'?') | Is(units, (byte)'\n') | Is(units, (byte)'\r');

    private static Vector256<byte> Is(Vector256<byte> units, byte unit) => Vector256.Equals(units, Vector256.Create(unit));

    private static ulong Bits(Vector256<byte> first, Vector256<byte> second) =>
        first.ExtractMostSignificantBits() | ((ulong)second.ExtractMostSignificantBits() << Vector256<byte>.Count);
}
