using System.Collections.Frozen;
using System.Text;

namespace Monitor.Analysis.Events;

/// <summary>
/// The words of a text as copies are compared by: lower case, markup and punctuation gone. Numbers stay, whole:
/// "3,000" and "3.000" are "3000".
/// </summary>
internal static class PlainWords
{
    private static readonly FrozenSet<string> NumberWords = FrozenSet.ToFrozenSet(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "fifteen",
            "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "hundreds", "thousand",
            "thousands", "half", "third", "thirds", "quarter", "quarters", "dozen", "dozens", "all"]);

    public static List<string> Of(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsLetterOrDigit(text[at]))
            {
                word.Append(char.ToLowerInvariant(text[at]));
            }
            else if (!IsInsideWord(text, at))
            {
                Flush(words, word);
                at += IsPossessive(text, at) ? 1 : 0;
            }
        }

        Flush(words, word);
        return words;
    }

    /// <summary>A number in figures or letters; "all" counts as one, because "all troops" states how many.</summary>
    public static bool IsNumber(string word) => char.IsAsciiDigit(word[0]) || NumberWords.Contains(word);

    // The comma of "3,000", the apostrophe of "don't" and the full stops of "U.S." part nothing; a hyphen does, and so does the possessive.
    private static bool IsInsideWord(string text, int at) => text[at] switch
    {
        ',' => IsDigit(text, at - 1) && IsDigit(text, at + 1),
        '.' => IsDigit(text, at - 1) == IsDigit(text, at + 1) && IsSingleLetterOrDigit(text, at),
        '\'' or '’' => IsWordPart(text, at - 1) && IsWordPart(text, at + 1) && !IsPossessive(text, at),
        _ => false,
    };

    private static bool IsPossessive(string text, int at) =>
        text[at] is '\'' or '’' && at + 1 < text.Length && text[at + 1] is 's' && !IsWordPart(text, at + 2);

    private static bool IsSingleLetterOrDigit(string text, int at) =>
        IsWordPart(text, at + 1) && (IsDigit(text, at + 1) || !IsWordPart(text, at - 2));

    private static bool IsDigit(string text, int at) => at >= 0 && at < text.Length && char.IsAsciiDigit(text[at]);

    private static bool IsWordPart(string text, int at) => at >= 0 && at < text.Length && char.IsLetterOrDigit(text[at]);

    private static void Flush(List<string> words, StringBuilder word)
    {
        if (word.Length > 0)
        {
            words.Add(word.ToString());
            word.Clear();
        }
    }
}
