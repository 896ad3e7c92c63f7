using Monitor.Analysis.Text;

namespace Monitor.Analysis.Relevance;

/// <summary>Reads a text into its distinct sentences, in order, with the statements that they make.</summary>
internal sealed class PassageReader(ModelSettings settings)
{
    // A pronoun or "the country" reaches back about this far; beyond it another place is as likely.
    private const int ContextReach = 4;

    private readonly Lexicon _lexicon = new(settings);
    private readonly StatementReader _statements = new(settings);

    public List<SentenceReading> Read(NewsText text)
    {
        var whole = text.Whole;
        var sentences = new List<SentenceReading>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var lookup = seen.GetAlternateLookup<ReadOnlySpan<char>>();
        var lastPlace = -ContextReach - 1;
        var titleNamesIraq = false;
        foreach (var span in SentenceSplitter.Split(whole))
        {
            var words = whole.AsSpan(span.Start, span.Length);
            if (!lookup.Add(words))
            {
                continue;
            }

            var tokens = Tokenizer.Tokens(words);
            var mentions = _lexicon.Find(tokens);
            var position = sentences.Count;
            var inContext = titleNamesIraq || position - lastPlace <= ContextReach;
            sentences.Add(new SentenceReading(span, position, tokens, mentions, _statements.Read(tokens, mentions, inContext)));
            var namesIraq = mentions.Exists(mention => mention.IsOf(Concept.Iraq) || mention.IsOf(Concept.Local));
            lastPlace = namesIraq ? position : mentions.Exists(mention => mention.IsOf(Concept.Elsewhere)) ? -ContextReach - 1 : lastPlace;
            titleNamesIraq |= position == 0 && namesIraq;
        }

        return sentences;
    }
}
