using System.Collections.Frozen;
using Monitor.Analysis.Text;

namespace Monitor.Analysis.Relevance;

/// <summary>Finds the phrases of the settings in a sentence.</summary>
internal sealed class Lexicon
{
    private const int ShortestPrefix = 3;
    private readonly FrozenDictionary<string, List<Phrase>> _byWord;
    private readonly FrozenDictionary<string, List<Phrase>> _byPrefix;
    private readonly int _longestPrefix;
    private readonly HashSet<string> _afterLowerCaseUs;
    private readonly int _gap;

    public Lexicon(ModelSettings settings)
    {
        _gap = settings.Gap;
        _afterLowerCaseUs = new HashSet<string>(settings.AfterLowerCaseUs, StringComparer.Ordinal);
        var byWord = new Dictionary<string, List<Phrase>>(StringComparer.Ordinal);
        var byPrefix = new Dictionary<string, List<Phrase>>(StringComparer.Ordinal);
        foreach (var (concept, phrases) in settings.Concepts.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            foreach (var written in phrases)
            {
                var phrase = Phrase.Parse(concept, written);
                Add(phrase.Parts[0].IsPrefix ? byPrefix : byWord, phrase);
            }
        }

        _byWord = byWord.ToFrozenDictionary(StringComparer.Ordinal);
        _byPrefix = byPrefix.ToFrozenDictionary(StringComparer.Ordinal);
        _longestPrefix = byPrefix.Keys.Select(prefix => prefix.Length).DefaultIfEmpty(0).Max();
    }

    /// <summary>All mentions, by their first word; of two of one concept at one word, the longer.</summary>
    public List<Mention> Find(IReadOnlyList<Token> tokens)
    {
        var words = Words(tokens);
        var mentions = new List<Mention>();
        for (var at = 0; at < words.Length; at++)
        {
            var before = mentions.Count;
            if (_byWord.TryGetValue(words[at], out var phrases))
            {
                AddFits(mentions, before, phrases, words, at);
            }

            AddPrefixFits(mentions, before, words, at);
        }

        return mentions;
    }

    private void AddPrefixFits(List<Mention> mentions, int before, string[] words, int at)
    {
        var lookup = _byPrefix.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = ShortestPrefix; length <= Math.Min(words[at].Length, _longestPrefix); length++)
        {
            if (lookup.TryGetValue(words[at].AsSpan(0, length), out var phrases))
            {
                AddFits(mentions, before, phrases, words, at);
            }
        }
    }

    private void AddFits(List<Mention> mentions, int before, List<Phrase> phrases, string[] words, int at)
    {
        foreach (var phrase in phrases)
        {
            var last = LastWord(phrase, words, at);
            if (last < 0)
            {
                continue;
            }

            var known = mentions.FindIndex(before, mention => mention.Concept == phrase.Concept);
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

    private int LastWord(Phrase phrase, string[] words, int at)
    {
        for (var part = 1; part < phrase.Parts.Count; part++)
        {
            var reach = phrase.Parts[part].AfterGap ? _gap : 0;
            var next = at + 1;
            while (next < words.Length && next - at - 1 <= reach && !phrase.Parts[part].Fits(words[next]))
            {
                next++;
            }

            if (next >= words.Length || next - at - 1 > reach)
            {
                return -1;
            }

            at = next;
        }

        return at;
    }

    // "us" is a pronoun, "US" is not. Headlines in small letters leave only the next word to tell by.
    private string[] Words(IReadOnlyList<Token> tokens)
    {
        var hasCapitals = tokens.Any(token => token.IsCapitalized);
        var words = new string[tokens.Count];
        for (var at = 0; at < words.Length; at++)
        {
            words[at] = tokens[at].Word == "us" && (tokens[at].IsAcronym || (!hasCapitals && PrecedesForce(tokens, at)))
                ? "usa"
                : tokens[at].Word;
        }

        return words;
    }

    private bool PrecedesForce(IReadOnlyList<Token> tokens, int at) =>
        at + 1 < tokens.Count && _afterLowerCaseUs.Contains(tokens[at + 1].Word);

    private static void Add(Dictionary<string, List<Phrase>> index, Phrase phrase)
    {
        var first = phrase.Parts[0];
        if (first.IsPrefix && first.Word.Length < ShortestPrefix)
        {
            throw new FormatException($"The lexicon's prefix {first.Word}* under {phrase.Concept} is too short.");
        }

        if (!index.TryGetValue(first.Word, out var phrases))
        {
            index[first.Word] = phrases = [];
        }

        phrases.Add(phrase);
    }
}
