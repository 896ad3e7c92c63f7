using System.Collections.Frozen;

namespace Monitor.Analysis.Relevance;

/// <summary>Tells English from other languages by script and by the small words that every sentence needs.</summary>
internal sealed class LanguageCheck(ModelSettings settings)
{
    /// <summary>One such word may be a name ("Rio de Janeiro").</summary>
    private const int LeastWords = 2;

    /// <summary>Fewer letters of another script may be a quoted name.</summary>
    private const int LeastLetters = 12;

    private readonly FrozenSet<string> _english = settings.EnglishWords.ToFrozenSet(StringComparer.Ordinal);
    private readonly FrozenSet<string> _others = settings.OtherLanguagesWords.ToFrozenSet(StringComparer.Ordinal);

    public Language Of(string whole, IReadOnlyList<SentenceReading> sentences)
    {
        if (IsOtherScript(whole))
        {
            return Language.NotCovered;
        }

        var english = new HashSet<string>(StringComparer.Ordinal);
        var others = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sentence in sentences)
        {
            foreach (var token in sentence.Tokens)
            {
                _ = (_english.Contains(token.Word) && english.Add(token.Word)) || (_others.Contains(token.Word) && others.Add(token.Word));
            }
        }

        return others.Count >= LeastWords && others.Count > 2 * english.Count ? Language.NotCovered : Language.English;
    }

    // Beyond Latin with its extensions, U+024F and U+1E00 to U+1EFF.
    private static bool IsOtherScript(string whole)
    {
        var (latin, other) = (0, 0);
        foreach (var letter in whole)
        {
            if (!char.IsLetter(letter))
            {
                continue;
            }

            _ = letter is <= '\u024F' or (>= '\u1E00' and <= '\u1EFF') ? latin++ : other++;
        }

        return other >= LeastLetters && other > latin;
    }
}
