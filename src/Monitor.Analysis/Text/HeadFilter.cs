using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Monitor.Analysis.Text;

/// <summary>Lets a word pass when one of some prefixes has the same first units, and, seldom, when none has.</summary>
internal sealed class HeadFilter
{
    private const int Bits = 15;
    private const ulong Factor = 0x9E3779B97F4A7C15;
    private readonly ulong[] _bits = new ulong[1 << (Bits - 6)];
    private readonly ulong _mask;

    /// <param name="prefixes">Of at least so many units.</param>
    /// <param name="units">At most 8.</param>
    public HeadFilter(IEnumerable<string> prefixes, int units)
    {
        _mask = ulong.MaxValue >> (64 - (8 * units));
        foreach (var prefix in prefixes)
        {
            if (WordKey.Of(prefix[..Math.Min(prefix.Length, WordKey.Longest)]) is { } key)
            {
                var bit = Bit(key);
                _bits[bit / 64] |= 1UL << (bit % 64);
            }
        }
    }

    /// <summary>Lets every word pass.</summary>
    public static HeadFilter Open
    {
        get
        {
            var open = new HeadFilter([], 1);
            Array.Fill(open._bits, ulong.MaxValue);
            return open;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Passes(Vector128<byte> key)
    {
        var bit = Bit(key);
        return ((Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_bits), bit / 64) >> (bit % 64)) & 1) != 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Bit(Vector128<byte> key) => (int)(((key.AsUInt64().ToScalar() & _mask) * Factor) >> (64 - Bits));
}
