using Monitor.Analysis.Text;

namespace Monitor.Analysis.Relevance;

/// <summary>A phrase whose words are numbers of a vocabulary, to be found from its first word on.</summary>
internal sealed class NumberedPhrase
{
    private readonly Vocabulary _vocabulary;
    private readonly Part[] _rest;

    public NumberedPhrase(Phrase phrase, Families families, Vocabulary vocabulary, int gap)
    {
        _vocabulary = vocabulary;
        _rest = new Part[phrase.Parts.Count - 1];
        (Concept, Families) = (phrase.Concept, families);
        for (var at = 0; at < _rest.Length; at++)
        {
            var part = phrase.Parts[at + 1];
            var number = part.IsPrefix ? vocabulary.NumberOfPrefix(part.Word) : vocabulary.NumberOf(part.Word);
            _rest[at] = new Part(number, part.IsPrefix, part.AfterGap ? gap : 0);
        }
    }

    public string Concept { get; }

    /// <summary>None for a concept of no family that counts.</summary>
    public Families Families { get; }

    public bool IsOneWord => _rest.Length == 0;

    /// <summary>A bit for the number, in its last six digits, of each word that may stand behind the first.</summary>
    public ulong Seconds => _rest is not [var second, ..] ? 0 : second.IsPrefix || second.Reach > 0 ? ulong.MaxValue : 1UL << second.Number;

    /// <summary>The place of its last word when its first is at <paramref name="at"/>; below zero when the rest does not follow.</summary>
    public int LastWord(ReadOnlySpan<Word> words, int at)
    {
        foreach (var part in _rest)
        {
            var last = Math.Min(at + 1 + part.Reach, words.Length - 1);
            var next = at + 1;
            while (next <= last && !Fits(part, words[next].Number))
            {
                next++;
            }

            if (next > last)
            {
                return -1;
            }

            at = next;
        }

        return at;
    }

    private bool Fits(Part part, ushort word) =>
        part.IsPrefix ? _vocabulary.BeginsWith(word, part.Number) : part.Number == word;

    // Reach: words that may stand before it.
    private readonly record struct Part(int Number, bool IsPrefix, int Reach);
}
