using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Monitor.Analysis.Text;

/// <summary>
/// Gives a number to each word that somebody asks for, and to each prefix, so that text is compared as numbers. A word
/// that is not asked for has the number of the longest prefix that it begins with, or <see cref="Unknown"/>.
/// </summary>
internal sealed class Vocabulary
{
    public const int Unknown = 0;

    private readonly string[] _texts;
    private readonly int _lastWord;
    private readonly ushort[] _longestPrefix;
    private readonly ushort[] _shorterPrefix;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _numbers;
    private readonly WordTable _table;
    private readonly PrefixTable _prefixes;

    /// <exception cref="FormatException">There are more words than numbers.</exception>
    public Vocabulary(IEnumerable<string> words, IEnumerable<string> prefixes)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var texts = new List<string> { "" };
        foreach (var word in (IEnumerable<string>)[.. words, Tokenizer.Number, Tokenizer.Possessive])
        {
            if (numbers.TryAdd(word, texts.Count))
            {
                texts.Add(word);
            }
        }

        string[] known = [.. texts[1..]];
        string[] stems = [.. new HashSet<string>(prefixes, StringComparer.Ordinal)];
        if (known.Length + stems.Length >= ushort.MaxValue)
        {
            throw new FormatException("The model has more words than this program can number.");
        }

        _lastWord = known.Length;
        _texts = [.. texts, .. Array.ConvertAll(stems, stem => stem + "*")];
        _numbers = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        _table = new WordTable(known);
        _prefixes = new PrefixTable(stems, known.Length);
        _longestPrefix = new ushort[_texts.Length];
        _shorterPrefix = new ushort[_texts.Length];
        LinkPrefixes(known, stems);
        NumberWord = NumberOf(Tokenizer.Number);
    }

    /// <summary>All numbers are below it.</summary>
    public int Count => _texts.Length;

    /// <summary>The number of <see cref="Tokenizer.Number"/>.</summary>
    public int NumberWord { get; }

    /// <summary>The word, a prefix with an asterisk, or nothing.</summary>
    public string TextOf(int number) => _texts[number];

    /// <summary>Whether the number stands for one word alone.</summary>
    public bool IsWord(int number) => number != Unknown && number <= _lastWord;

    /// <summary><see cref="Unknown"/> for what is no word of its own.</summary>
    public int NumberOf(string word) => _numbers.TryGetValue(word, out var number) ? number : Unknown;

    /// <summary>For each number whether it is that of one of the words.</summary>
    public bool[] Flags(IEnumerable<string> words)
    {
        var flags = new bool[Count];
        foreach (var word in words)
        {
            flags[NumberOf(word)] = true;
        }

        flags[Unknown] = false;
        return flags;
    }

    /// <summary>The number of a prefix as it was asked for, without asterisk.</summary>
    public int NumberOfPrefix(string prefix) => _prefixes.Longest(prefix);

    /// <param name="key">Of ASCII letters and digits.</param>
    /// <param name="length">The length of the word.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(Vector128<byte> key, int length)
    {
        var number = _table.Find(key);
        return (number == Unknown) & _prefixes.MayHold(key) ? _prefixes.Longest(key, length) : number;
    }

    /// <summary>The same for any word in small letters.</summary>
    public int Find(ReadOnlySpan<char> word) => _numbers.TryGetValue(word, out var number) ? number : _prefixes.Longest(word);

    /// <summary>Whether the word of the first number begins with the prefix of the second.</summary>
    public bool BeginsWith(int word, int prefix)
    {
        int held = _longestPrefix[word];
        while (held != Unknown && held != prefix)
        {
            held = _shorterPrefix[held];
        }

        return held != Unknown;
    }

    /// <summary>The prefixes that a word or prefix begins with, shortest first.</summary>
    public List<int> PrefixesOf(int number)
    {
        var held = new List<int>();
        for (int prefix = _longestPrefix[number]; prefix != Unknown; prefix = _shorterPrefix[prefix])
        {
            held.Insert(0, prefix);
        }

        return held;
    }

    private void LinkPrefixes(string[] known, string[] stems)
    {
        for (var at = 0; at < known.Length; at++)
        {
            _longestPrefix[1 + at] = (ushort)_prefixes.Longest(known[at]);
        }

        for (var at = 0; at < stems.Length; at++)
        {
            var number = known.Length + 1 + at;
            _longestPrefix[number] = (ushort)number;
            _shorterPrefix[number] = (ushort)_prefixes.Longest(stems[at].AsSpan(0, Math.Max(0, stems[at].Length - 1)));
        }
    }
}
