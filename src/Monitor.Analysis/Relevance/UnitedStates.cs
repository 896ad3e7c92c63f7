using Monitor.Analysis.Text;

namespace Monitor.Analysis.Relevance;

/// <summary>Tells the nation from the pronoun: "us" is one, "US" is the other. Headlines in small letters leave only the next word to tell by.</summary>
internal sealed class UnitedStates
{
    public const string Pronoun = "us";
    public const string Nation = "usa";
    private readonly int _pronoun;
    private readonly ushort _nation;
    private readonly bool[] _follows;

    /// <param name="vocabulary">Holds the words of the settings.</param>
    public UnitedStates(ModelSettings settings, Vocabulary vocabulary)
    {
        _pronoun = vocabulary.NumberOf(Pronoun);
        _nation = (ushort)vocabulary.NumberOf(Nation);
        _follows = vocabulary.Flags(settings.AfterLowerCaseUs);
    }

    public bool IsMeantBy(int word) => word == _pronoun;

    public bool MayBeMeantIn(ReadOnlySpan<Word> words)
    {
        foreach (var word in words)
        {
            if (word.Number == _pronoun)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Copies the words, with the number of the nation for those that mean it.</summary>
    public void Copy(ReadOnlySpan<char> text, ReadOnlySpan<Word> words, Span<Word> copy)
    {
        for (var at = 0; at < words.Length; at++)
        {
            copy[at] = words[at].Number == _pronoun && IsNation(text, words, at) ? words[at] with { Number = _nation } : words[at];
        }
    }

    private bool IsNation(ReadOnlySpan<char> text, ReadOnlySpan<Word> words, int at) =>
        Tokenizer.IsAcronym(text.Slice(words[at].Start, words[at].Length))
        || (at + 1 < words.Length && _follows[words[at + 1].Number] && !HasCapitals(text, words));

    private static bool HasCapitals(ReadOnlySpan<char> text, ReadOnlySpan<Word> words)
    {
        foreach (var word in words)
        {
            if (char.IsUpper(text[word.Start]))
            {
                return true;
            }
        }

        return false;
    }
}
