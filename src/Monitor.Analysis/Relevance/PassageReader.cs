using Monitor.Analysis.Text;

namespace Monitor.Analysis.Relevance;

/// <summary>Reads a text into its distinct sentences, in order, with the statements that they make.</summary>
internal sealed class PassageReader(ModelSettings settings)
{
    private readonly Lexicon _lexicon = new(settings);
    private readonly StatementReader _statements = new(settings);

    public List<SentenceReading> Read(NewsText text)
    {
        var whole = text.Whole;
        var sentences = new List<SentenceReading>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var lookup = seen.GetAlternateLookup<ReadOnlySpan<char>>();
        var context = new PlaceContext();
        foreach (var span in SentenceSplitter.Split(whole))
        {
            var words = whole.AsSpan(span.Start, span.Length);
            if (lookup.Add(words))
            {
                var tokens = Tokenizer.Tokens(words);
                var mentions = _lexicon.Find(tokens);
                var statements = _statements.Read(tokens, mentions, context.At(sentences.Count));
                context.Remember(sentences.Count, mentions);
                sentences.Add(new SentenceReading(span, sentences.Count, tokens, mentions, statements));
            }
        }

        return sentences;
    }
}
