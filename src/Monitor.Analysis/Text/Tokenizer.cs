namespace Monitor.Analysis.Text;

/// <summary>
/// Cuts text into words. Hyphens part words ("US-led" is two), full stops between single letters do not ("U.S." is
/// one), a possessive "s" is dropped.
/// </summary>
internal static class Tokenizer
{
    /// <summary>Stands for every number, so that figures do not become terms of the model.</summary>
    public const string Number = "0";

    /// <summary>A longer run of letters is no word and is cut here; nothing downstream then holds megabytes in one key.</summary>
    public const int LongestWord = 40;

    public static List<Token> Tokens(ReadOnlySpan<char> text)
    {
        var tokens = new List<Token>();
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            var length = WordLength(text[at..]);
            Add(tokens, text.Slice(at, length), IsAfterHyphen(text, at));
            at += length;
        }

        return tokens;
    }

    // Tokenised text has blanks around the hyphen: "pull - out".
    private static bool IsAfterHyphen(ReadOnlySpan<char> text, int at)
    {
        var before = text[..at];
        return before is [.., '-' or '\u2010' or '\u2011'] or [.., '-', ' '];
    }

    private static void Add(List<Token> tokens, ReadOnlySpan<char> raw, bool joinsPrevious)
    {
        if (char.IsDigit(raw[0]))
        {
            tokens.Add(new Token(Number, false, false));
            return;
        }

        var letters = raw.ToString().Replace(".", "", StringComparison.Ordinal);
        var acronym = letters.Length > 1 && IsAllCapitals(letters);
        if (letters is not ("s" or "S"))
        {
            tokens.Add(new Token(letters.ToLowerInvariant(), char.IsUpper(letters[0]), acronym, joinsPrevious));
        }
    }

    private static bool IsAllCapitals(string letters)
    {
        foreach (var letter in letters)
        {
            if (!char.IsUpper(letter))
            {
                return false;
            }
        }

        return true;
    }

    private static int WordLength(ReadOnlySpan<char> text)
    {
        var acronym = AcronymLength(text);
        if (acronym > 0)
        {
            return acronym;
        }

        var isNumber = char.IsDigit(text[0]);
        var length = 1;
        while (length < text.Length && length < LongestWord && Continues(text, length, isNumber))
        {
            length++;
        }

        return length;
    }

    private static bool Continues(ReadOnlySpan<char> text, int at, bool isNumber) =>
        char.IsLetterOrDigit(text[at])
        || (isNumber && text[at] is ',' or '.' && at + 1 < text.Length && char.IsDigit(text[at + 1]));

    // "U.S.", "u.k.", "U.S.A": at least two single letters, each but the last followed by a full stop.
    private static int AcronymLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        var letters = 0;
        while (length + 1 < text.Length && length < LongestWord && char.IsLetter(text[length]) && text[length + 1] == '.')
        {
            length += 2;
            letters++;
        }

        var lastLetterStandsAlone = length > 0 && length < text.Length && char.IsLetter(text[length])
            && (length + 1 == text.Length || !char.IsLetterOrDigit(text[length + 1]));
        return lastLetterStandsAlone ? length + 1 : letters > 1 ? length : 0;
    }
}
