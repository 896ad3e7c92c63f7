using System.Collections.Frozen;

namespace Monitor.Analysis.Text;

/// <summary>
/// Cuts text into sentences, in one pass. A line feed always ends one; a full stop does when a blank follows and the
/// word before is neither an abbreviation nor a single letter. Closing quotes and brackets stay with their sentence.
/// </summary>
internal ref struct SentenceSplitter(ReadOnlySpan<char> text, CharacterMap map)
{
    /// <summary>No sentence is longer, in UTF-16 units: text without any full stop must not become one piece of evidence.</summary>
    public const int LongestSentence = 1200;

    // Titles, months and ranks as news agencies write them. "no" and "sat" are left out: as words they end sentences.
    private static readonly FrozenSet<string> Abbreviations = FrozenSet.ToFrozenSet(
        ["mr", "mrs", "ms", "dr", "prof", "rev", "hon", "st", "gen", "brig", "maj", "col", "lt", "capt", "cmdr", "cpl",
            "sgt", "pvt", "adm", "sen", "rep", "gov", "pres", "sec", "jr", "sr", "inc", "ltd", "corp", "co", "dept",
            "jan", "feb", "aug", "sept", "sep", "oct", "nov", "dec", "vs", "etc", "approx", "est"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AbbreviationLookup =
        Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly ReadOnlySpan<char> _text = text;
    private readonly CharacterMap _map = map;
    private int _start;

    /// <summary>All sentences of a text.</summary>
    public static List<TextSpan> Split(string text)
    {
        var map = new CharacterMap();
        map.Read(text);
        var splitter = new SentenceSplitter(text, map);
        var sentences = new List<TextSpan>();
        while (splitter.Next(out var sentence))
        {
            sentences.Add(sentence);
        }

        return sentences;
    }

    /// <summary>Moves to the next sentence; false when there is none.</summary>
    public bool Next(out TextSpan sentence)
    {
        while (_start < _text.Length)
        {
            var end = End();
            sentence = Trimmed(_start, end);
            _start = end;
            if (sentence.Length > 0)
            {
                return true;
            }
        }

        sentence = default;
        return false;
    }

    // The index after the sentence that begins at _start.
    private readonly int End()
    {
        var limit = _start + LongestSentence - 1;
        var last = Math.Min(limit + 1, _text.Length);
        for (var at = _map.NextEnd(_start, last); at < last; at = _map.NextEnd(at + 1, last))
        {
            if (_text[at] is '\n' or '\r')
            {
                return at + 1;
            }

            if (at < limit && !IsInsideWord(at))
            {
                return AfterClosing(at + 1);
            }
        }

        return limit >= _text.Length ? _text.Length : char.IsHighSurrogate(_text[limit]) ? limit : limit + 1;
    }

    private readonly bool IsInsideWord(int at)
    {
        var next = AfterClosing(at + 1);
        if (next < _text.Length && !char.IsWhiteSpace(_text[next]))
        {
            return true;
        }

        return _text[at] == '.' && IsAbbreviation(at);
    }

    private readonly bool IsAbbreviation(int at)
    {
        var from = at;
        while (from > _start && char.IsLetter(_text[from - 1]) && at - from < 10)
        {
            from--;
        }

        var word = _text.Slice(from, at - from);
        if (word.Length == 1 && from > _start && _text[from - 1] == '.')
        {
            // "… troops in the U.S. The plan": an acronym ends a sentence when a word that opens one follows.
            return !OpensSentence(at + 1);
        }

        return word.Length == 1 || AbbreviationLookup.Contains(word);
    }

    private readonly bool OpensSentence(int at)
    {
        ReadOnlySpan<string> openers = ["The ", "It ", "He ", "She ", "They ", "But ", "In ", "This ", "That ", "A ", "We ", "And ", "There "];
        var rest = _text[Math.Min(at, _text.Length)..].TrimStart(' ');
        foreach (var opener in openers)
        {
            if (rest.StartsWith(opener, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // Eight are enough for any real ending, and keep a _text of nothing but full stops linear.
    private readonly int AfterClosing(int at)
    {
        var last = Math.Min(_text.Length, at + 8);
        while (at < last && _text[at] is '"' or '\'' or '”' or '’' or ')' or ']' or '»' or '.' or '!' or '?')
        {
            at++;
        }

        return at;
    }

    private readonly TextSpan Trimmed(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(_text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end - start);
    }
}
