using Monitor.Analysis.Text;

namespace Monitor.Analysis.Relevance;

/// <summary>The phrases of the settings by their first word.</summary>
internal sealed class PhraseIndex
{
    private const int ShortestPrefix = 3;
    private readonly Dictionary<int, List<NumberedPhrase>> _byWord = [];
    private readonly Dictionary<int, List<NumberedPhrase>> _byPrefix = [];
    private readonly Vocabulary _vocabulary;
    private readonly List<NumberedPhrase> _found = [];
    private readonly List<NumberedPhrase> _none = [];

    public PhraseIndex(ModelSettings settings, Vocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        foreach (var (concept, phrases) in settings.Lexicon())
        {
            var families = settings.FamiliesOf(concept);
            foreach (var written in phrases)
            {
                var phrase = Phrase.Parse(concept, written);
                Add(phrase, new NumberedPhrase(phrase, families, vocabulary, settings.Gap));
            }
        }
    }

    /// <summary>Those that begin with the word itself, then those that begin with a prefix of it, the shortest first.</summary>
    public NumberedPhrase[] Of(int word)
    {
        _found.Clear();
        _found.AddRange(_byWord.GetValueOrDefault(word) ?? _none);
        foreach (var prefix in _vocabulary.PrefixesOf(word))
        {
            _found.AddRange(_byPrefix.GetValueOrDefault(prefix) ?? _none);
        }

        return _found.Count == 0 ? [] : _found.ToArray();
    }

    private void Add(Phrase phrase, NumberedPhrase numbered)
    {
        var first = phrase.Parts[0];
        if (first.IsPrefix && first.Word.Length < ShortestPrefix)
        {
            throw new FormatException($"The lexicon's prefix {first.Word}* under {phrase.Concept} is too short.");
        }

        var (index, number) = first.IsPrefix ? (_byPrefix, _vocabulary.NumberOfPrefix(first.Word)) : (_byWord, _vocabulary.NumberOf(first.Word));
        if (!index.TryGetValue(number, out var phrases))
        {
            index[number] = phrases = [];
        }

        phrases.Add(numbered);
    }
}
