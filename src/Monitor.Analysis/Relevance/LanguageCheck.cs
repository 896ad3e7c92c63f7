using Monitor.Analysis.Text;

namespace Monitor.Analysis.Relevance;

/// <summary>Tells English from other languages by script and by the small words that every sentence needs.</summary>
internal sealed class LanguageCheck(ModelSettings settings, Vocabulary vocabulary)
{
    /// <summary>One such word may be a name ("Rio de Janeiro").</summary>
    private const int LeastWords = 2;

    /// <summary>Fewer letters of another script may be a quoted name.</summary>
    private const int LeastLetters = 12;

    private readonly bool[] _english = vocabulary.Flags(settings.EnglishWords);
    private readonly bool[] _others = vocabulary.Flags(settings.OtherLanguagesWords.Except(settings.EnglishWords));
    private readonly bool[] _particles = vocabulary.Flags(settings.NameParticles);
    private readonly bool[] _otherParticles = vocabulary.Flags(settings.NameParticles.Intersect(settings.OtherLanguagesWords).Except(settings.EnglishWords));

    public Language Of(Passage passage)
    {
        if (IsOtherScript(passage))
        {
            return Language.NotCovered;
        }

        var (english, others) = (0, 0);
        foreach (var word in passage.Numbers)
        {
            english += _english[word] ? 1 : 0;
            others += _others[word] ? 1 : 0;
        }

        return Prevail(others, english) && Prevail(others - OnlyInNames(passage), english) ? Language.NotCovered : Language.English;
    }

    private static bool Prevail(int others, int english) => others >= LeastWords && others > 2 * english;

    // Of the words of other languages, those that say nothing in this text.
    private int OnlyInNames(Passage passage)
    {
        var count = 0;
        foreach (var word in passage.Numbers)
        {
            count += _otherParticles[word] && !StandsFree(passage, word) ? 1 : 0;
        }

        return count;
    }

    private bool StandsFree(Passage passage, int particle)
    {
        foreach (var sentence in passage.Sentences)
        {
            var words = passage.WordsOf(sentence);
            passage.Tokens.MoveTo(sentence);
            for (var at = 0; at < words.Length; at++)
            {
                if (words[at].Number == particle && !IsInName(words, passage.Tokens, at))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // "Deir el-Zour", "Rio de la Plata", "Camp El Salvador": a run of particles that leads to a capital, and comes from
    // one or is one itself. "Soldados de la base" leads to none.
    private bool IsInName(ReadOnlySpan<Word> words, SentenceTokens tokens, int at)
    {
        var (first, last) = (at, at);
        while (first > 0 && _particles[words[first - 1].Number])
        {
            first--;
        }

        while (last + 1 < words.Length && _particles[words[last + 1].Number])
        {
            last++;
        }

        return last + 1 < words.Length && tokens[last + 1].IsCapitalized
            && (tokens[last + 1].JoinsPrevious || tokens[first].IsCapitalized || (first > 0 && tokens[first - 1].IsCapitalized));
    }

    private static bool IsOtherScript(Passage passage) =>
        passage.Map.ForeignLetters >= LeastLetters && passage.Map.ForeignLetters > passage.Map.LatinLetters;
}
