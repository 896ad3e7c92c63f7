using Monitor.Analysis.Text;

namespace Monitor.Analysis.Relevance;

/// <summary>Finds the phrases of the settings in a sentence.</summary>
internal sealed class Lexicon
{
    /// <summary>Beside the families that a word is of for certain: with words behind it, it may be of others.</summary>
    private const Families Open = (Families)0x8000;

    private readonly UnitedStates _unitedStates;

    // By the number of the first word: all phrases; those of several words whose family counts; the families of the word alone.
    private readonly NumberedPhrase[][] _phrases;
    private readonly NumberedPhrase[][] _longPhrases;
    private readonly Families[] _families;

    // Of the long phrases: most words behind "0", "to" or "the" begin none of them.
    private readonly ulong[] _seconds;

    /// <param name="vocabulary">Holds the words of the settings.</param>
    public Lexicon(ModelSettings settings, Vocabulary vocabulary)
    {
        _unitedStates = new UnitedStates(settings, vocabulary);
        var index = new PhraseIndex(settings, vocabulary);
        _phrases = new NumberedPhrase[vocabulary.Count][];
        _longPhrases = new NumberedPhrase[vocabulary.Count][];
        _families = new Families[vocabulary.Count];
        _seconds = new ulong[vocabulary.Count];
        for (var word = 0; word < vocabulary.Count; word++)
        {
            _phrases[word] = index.Of(word);
            _longPhrases[word] = _phrases[word].Length == 0 ? [] : Array.FindAll(_phrases[word], phrase => !phrase.IsOneWord && phrase.Families != Families.None);
            _seconds[word] = SecondsOf(word);
            _families[word] = FamiliesOf(word);
        }
    }

    /// <summary>The families of all mentions.</summary>
    /// <param name="text">In which the words stand.</param>
    public Families FamiliesOf(ReadOnlySpan<char> text, ReadOnlySpan<Word> words)
    {
        Span<int> open = stackalloc int[words.Length];
        var (families, count) = (Families.None, 0);
        for (var at = 0; at < words.Length; at++)
        {
            var own = _families[words[at].Number];
            families |= own;
            open[count] = at;
            count += (int)own / (int)Open;
        }

        return count == 0 ? families
            : _unitedStates.MayBeMeantIn(words) ? FamiliesWithUs(text, words)
            : FamiliesOf(words, open[..count], families & ~Open);
    }

    /// <summary>Adds all mentions, by their first word; of two of one concept at one word, the longer.</summary>
    /// <param name="text">In which the words stand.</param>
    public void Find(ReadOnlySpan<char> text, ReadOnlySpan<Word> words, List<Mention> mentions)
    {
        Span<Word> meant = stackalloc Word[words.Length];
        _unitedStates.Copy(text, words, meant);
        for (var at = 0; at < meant.Length; at++)
        {
            AddFits(mentions, meant, at);
        }
    }

    private Families FamiliesWithUs(ReadOnlySpan<char> text, ReadOnlySpan<Word> words)
    {
        Span<Word> meant = stackalloc Word[words.Length];
        Span<int> all = stackalloc int[words.Length];
        _unitedStates.Copy(text, words, meant);
        for (var at = 0; at < all.Length; at++)
        {
            all[at] = at;
        }

        return FamiliesOf(meant, all, Families.None);
    }

    private Families FamiliesOf(int word)
    {
        var families = _longPhrases[word].Length > 0 || _unitedStates.IsMeantBy(word) ? Open : Families.None;
        foreach (var phrase in _phrases[word])
        {
            families |= phrase.IsOneWord ? phrase.Families : Families.None;
        }

        return families;
    }

    // Of the words at these places, and of all that begins there.
    private Families FamiliesOf(ReadOnlySpan<Word> words, ReadOnlySpan<int> places, Families families)
    {
        foreach (var at in places)
        {
            families |= _families[words[at].Number] & ~Open;
            if (at + 1 < words.Length && ((_seconds[words[at].Number] >> words[at + 1].Number) & 1) != 0)
            {
                families |= LongFamiliesOf(words, at, families);
            }
        }

        return families;
    }

    private Families LongFamiliesOf(ReadOnlySpan<Word> words, int at, Families families)
    {
        foreach (var phrase in _longPhrases[words[at].Number])
        {
            if ((phrase.Families & ~families) != 0 && phrase.LastWord(words, at) >= 0)
            {
                families |= phrase.Families;
            }
        }

        return families;
    }

    private ulong SecondsOf(int word)
    {
        var seconds = 0UL;
        foreach (var phrase in _longPhrases[word])
        {
            seconds |= phrase.Seconds;
        }

        return seconds;
    }

    private void AddFits(List<Mention> mentions, ReadOnlySpan<Word> words, int at)
    {
        var before = mentions.Count;
        foreach (var phrase in _phrases[words[at].Number])
        {
            var last = phrase.LastWord(words, at);
            if (last < 0)
            {
                continue;
            }

            var known = IndexOf(mentions, before, phrase.Concept);
            if (known < 0)
            {
                mentions.Add(new Mention(phrase.Concept, at, last));
            }
            else if (mentions[known].Last < last)
            {
                mentions[known] = mentions[known] with { Last = last };
            }
        }
    }

    private static int IndexOf(List<Mention> mentions, int from, string concept)
    {
        for (var at = from; at < mentions.Count; at++)
        {
            if (mentions[at].Concept == concept)
            {
                return at;
            }
        }

        return -1;
    }
}
