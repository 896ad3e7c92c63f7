using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Monitor.Analysis.Text;

/// <summary>Finds the longest of some prefixes that a word begins with.</summary>
internal sealed class PrefixTable
{
    /// <summary>Units that tell most words without a prefix from those with one; the few shorter prefixes are told by fewer.</summary>
    private const int Head = 5;

    private const int ShortHead = 3;

    private readonly int _before;
    private readonly int[] _lengths;
    private readonly WordTable _table;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _numbers;
    private readonly HeadFilter _heads;
    private readonly HeadFilter _shortHeads;

    /// <param name="prefixes">Each once.</param>
    /// <param name="before">The number before that of the first prefix.</param>
    public PrefixTable(string[] prefixes, int before)
    {
        _before = before;
        _lengths = LengthsOf(prefixes);
        _table = new WordTable(prefixes);
        var numbers = new Dictionary<string, int>(prefixes.Length, StringComparer.Ordinal);
        foreach (var prefix in prefixes)
        {
            numbers.Add(prefix, before + numbers.Count + 1);
        }

        _numbers = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        _heads = new HeadFilter(Array.FindAll(prefixes, prefix => prefix.Length >= Head), Head);
        _shortHeads = Array.Exists(prefixes, prefix => prefix.Length < ShortHead)
            ? HeadFilter.Open
            : new HeadFilter(Array.FindAll(prefixes, prefix => prefix.Length is >= ShortHead and < Head), ShortHead);
    }

    // From the longest on.
    private static int[] LengthsOf(string[] prefixes)
    {
        var lengths = new List<int>();
        foreach (var prefix in prefixes)
        {
            if (!lengths.Contains(prefix.Length))
            {
                lengths.Add(prefix.Length);
            }
        }

        lengths.Sort();
        lengths.Reverse();
        return [.. lengths];
    }

    /// <summary>False for most words that begin with none of the prefixes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayHold(Vector128<byte> key) => _heads.Passes(key) | _shortHeads.Passes(key);

    /// <summary>Its number; 0 when there is none.</summary>
    public int Longest(Vector128<byte> key, int length)
    {
        foreach (var candidate in _lengths)
        {
            if (candidate <= length && candidate <= WordKey.Longest && _table.Find(WordKey.Cut(key, candidate)) is var place and not 0)
            {
                return _before + place;
            }
        }

        return 0;
    }

    /// <summary>The same for any word in small letters.</summary>
    public int Longest(ReadOnlySpan<char> word)
    {
        foreach (var candidate in _lengths)
        {
            if (candidate <= word.Length && _numbers.TryGetValue(word[..candidate], out var number))
            {
                return number;
            }
        }

        return 0;
    }
}
