namespace Monitor.Analysis.Figures.Wording;

/// <summary>
/// Cuts a sentence into words for figures: numbers keep their value, hyphens part words, full stops of acronyms are
/// dropped, a possessive "s" becomes a mark on its word. "us" is a pronoun and "US" is not.
/// </summary>
internal sealed class WordCutter(FigureLexicon lexicon)
{
    private const int LongestWord = 40;

    public List<Word> Cut(string text, int start, int length)
    {
        var words = new List<Word>(length / 5);
        var end = start + length;
        var pause = Pause.None;
        for (var at = start; at < end;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                pause = Stronger(pause, PauseOf(text, at));
                at++;
                continue;
            }

            var next = char.IsAsciiDigit(text[at]) ? AddNumber(words, text, at, end, pause) : AddWord(words, text, at, end, pause);
            pause = next.Joined ? pause : Pause.None;
            at = next.End;
        }

        return lexicon.Joined(words.Exists(word => word.IsCapital) ? words : WithLowerCaseUs(text, words));
    }

    // "us military to reduce …": in a headline without capitals only the next word tells.
    private List<Word> WithLowerCaseUs(string text, List<Word> words)
    {
        for (var at = 0; at + 1 < words.Count; at++)
        {
            if (text.AsSpan(words[at].Start, words[at].End - words[at].Start) is "us" && (words[at + 1].Is(Cue.Troops) || words[at + 1].Is(Cue.Armed)))
            {
                words[at] = words[at] with { Term = lexicon.Of("us") };
            }
        }

        return words;
    }

    private static Pause Stronger(Pause one, Pause other) => one > other ? one : other;

    private static Pause PauseOf(string text, int at) => text[at] switch
    {
        '-' or '\u2010' or '\u2011' => at > 0 && text[at - 1] is ' ' or '-' ? Pause.Stop : Pause.Hyphen,
        '\u2013' => Pause.Hyphen,
        '\u2014' or ';' or ':' or '|' or '!' or '?' or '\u2026' => Pause.Stop,
        ',' => Pause.Comma,
        '(' or ')' or '[' or ']' or '"' or '“' or '”' => Pause.Bracket,
        _ => Pause.None,
    };

    private static (int End, bool Joined) AddNumber(List<Word> words, string text, int at, int end, Pause pause)
    {
        var (numeral, next) = NumeralCutter.Cut(text, at, end);
        words.Add(new Word(Term.Unknown, at, next, pause, false, false, numeral));
        return (next, false);
    }

    private (int End, bool Joined) AddWord(List<Word> words, string text, int at, int end, Pause pause)
    {
        Span<char> letters = stackalloc char[LongestWord];
        var (next, count, isAcronym) = Letters(text, at, end, letters);
        if (count == 1 && letters[0] == 's' && words.Count > 0 && IsPossessive(text, at))
        {
            words[^1] = words[^1] with { IsPossessive = true };
            return (next, true);
        }

        var word = letters[..count];
        var isPronoun = word is "us" && !isAcronym;
        words.Add(new Word(isPronoun ? Term.Unknown : lexicon.Of(word), at, next, pause, char.IsUpper(text[at]), false, null));
        return (next, false);
    }

    // "Hungary's", and "Hungary s" of corpora that lost the apostrophe.
    private static bool IsPossessive(string text, int at) =>
        at > 1 && (text[at - 1] is '\'' or '’' or '`' || (text[at - 1] == ' ' && char.IsLetterOrDigit(text[at - 2])));

    private static (int End, int Count, bool IsAcronym) Letters(string text, int at, int end, Span<char> letters)
    {
        var count = 0;
        var capitals = 0;
        var stops = 0;
        while (at < end && count < letters.Length)
        {
            if (char.IsLetterOrDigit(text[at]))
            {
                capitals += char.IsUpper(text[at]) ? 1 : 0;
                letters[count++] = char.ToLowerInvariant(text[at++]);
            }
            else if (text[at] == '.' && count == stops + 1 && (at + 1 >= end || IsSingleLetter(text, at + 1, end) || stops > 0))
            {
                stops++;
                at++;
            }
            else
            {
                break;
            }
        }

        return (at, count, capitals == count && count > 1 || (stops > 1 && count > 1));
    }

    // A letter of an acronym is followed by no other letter: "U.S.", "U.K", not "a.word".
    private static bool IsSingleLetter(string text, int at, int end) =>
        at < end && char.IsLetter(text[at]) && (at + 1 >= end || !char.IsLetterOrDigit(text[at + 1]));
}
