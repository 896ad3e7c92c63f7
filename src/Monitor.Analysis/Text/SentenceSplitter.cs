using System.Collections.Frozen;

namespace Monitor.Analysis.Text;

/// <summary>
/// Cuts text into sentences, in one pass. A line feed always ends one; a full stop does when a blank follows and the
/// word before is neither an abbreviation nor a single letter. Closing quotes and brackets stay with their sentence.
/// </summary>
internal static class SentenceSplitter
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

    public static List<TextSpan> Split(string text)
    {
        var sentences = new List<TextSpan>();
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var end = EndsAt(text, start, at);
            if (end > 0)
            {
                AddTrimmed(sentences, text, start, end);
                start = end;
                at = end - 1;
            }
        }

        AddTrimmed(sentences, text, start, text.Length);
        return sentences;
    }

    // The index after the sentence that ends at this character, 0 when none does.
    private static int EndsAt(string text, int start, int at)
    {
        if (text[at] is '\n' or '\r')
        {
            return at + 1;
        }

        if (at - start + 1 >= LongestSentence)
        {
            return char.IsHighSurrogate(text[at]) ? at : at + 1;
        }

        return text[at] is '.' or '!' or '?' or '…' && !IsInsideWord(text, start, at) ? AfterClosing(text, at + 1) : 0;
    }

    private static bool IsInsideWord(string text, int start, int at)
    {
        var next = AfterClosing(text, at + 1);
        if (next < text.Length && !char.IsWhiteSpace(text[next]))
        {
            return true;
        }

        return text[at] == '.' && IsAbbreviation(text, start, at);
    }

    private static bool IsAbbreviation(string text, int start, int at)
    {
        var from = at;
        while (from > start && char.IsLetter(text[from - 1]) && at - from < 10)
        {
            from--;
        }

        var word = text.AsSpan(from, at - from);
        if (word.Length == 1 && from > start && text[from - 1] == '.')
        {
            // "… troops in the U.S. The plan": an acronym ends a sentence when a word that opens one follows.
            return !OpensSentence(text, at + 1);
        }

        return word.Length == 1 || AbbreviationLookup.Contains(word);
    }

    private static bool OpensSentence(string text, int at)
    {
        ReadOnlySpan<string> openers = ["The ", "It ", "He ", "She ", "They ", "But ", "In ", "This ", "That ", "A ", "We ", "And ", "There "];
        var rest = text.AsSpan(Math.Min(at, text.Length)).TrimStart(' ');
        foreach (var opener in openers)
        {
            if (rest.StartsWith(opener, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // Eight are enough for any real ending, and keep a text of nothing but full stops linear.
    private static int AfterClosing(string text, int at)
    {
        var last = Math.Min(text.Length, at + 8);
        while (at < last && text[at] is '"' or '\'' or '”' or '’' or ')' or ']' or '»' or '.' or '!' or '?')
        {
            at++;
        }

        return at;
    }

    private static void AddTrimmed(List<TextSpan> sentences, string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            sentences.Add(new TextSpan(start, end - start));
        }
    }
}
