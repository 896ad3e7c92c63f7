using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Monitor.Analysis.Text;

/// <summary>Finds a word by its <see cref="WordKey"/>, with open addressing in a table that is three quarters empty.</summary>
internal sealed class WordTable
{
    private const ulong LowFactor = 0x9E3779B97F4A7C15;
    private const ulong HighFactor = 0xC2B2AE3D27D4EB4F;

    // The places of keys, from 1.
    private readonly ushort[] _slots;
    private readonly Vector128<byte>[] _keys;
    private readonly int _shift;

    /// <param name="words">Each once; those without a key are never found.</param>
    public WordTable(string[] words)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)(4 * words.Length) + 4);
        _shift = 64 - BitOperations.Log2((uint)size);
        _slots = new ushort[size];
        _keys = new Vector128<byte>[words.Length + 1];
        for (var at = 0; at < words.Length; at++)
        {
            if (WordKey.Of(words[at]) is { } key)
            {
                Add(key, at + 1);
            }
        }
    }

    /// <summary>The place of the word among those of the table, from 1; 0 when it is not one of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(Vector128<byte> key)
    {
        // Whether a word is in the table is a coin tossed: the branch hangs on what is seldom so.
        var slot = Slot(key);
        int place = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_slots), slot);
        var isFound = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_keys), place) == key;
        return isFound | (place == 0) ? place : FindBehind(key, slot);
    }

    private int FindBehind(Vector128<byte> key, int slot)
    {
        while (true)
        {
            slot = (slot + 1) & (_slots.Length - 1);
            int place = _slots[slot];
            if (place == 0 || _keys[place] == key)
            {
                return place;
            }
        }
    }

    private void Add(Vector128<byte> key, int place)
    {
        _keys[place] = key;
        var slot = Slot(key);
        while (_slots[slot] != 0)
        {
            slot = (slot + 1) & (_slots.Length - 1);
        }

        _slots[slot] = (ushort)place;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Slot(Vector128<byte> key)
    {
        var halves = key.AsUInt64();
        return (int)(((halves.GetElement(0) * LowFactor) ^ (halves.GetElement(1) * HighFactor)) >> _shift);
    }
}
