using Monitor.Analysis.Text;

namespace Monitor.Analysis.Relevance;

/// <summary>Reads a text into its distinct sentences, in order, with the statements that they make.</summary>
internal sealed class PassageReader(ModelSettings settings)
{
    /// <summary>"Share this", "Home | News | World": site furniture moves no sentence further down.</summary>
    private const int LongestScrap = 4;

    private readonly Lexicon _lexicon = new(settings);
    private readonly StatementReader _statements = new(settings);

    public List<SentenceReading> Read(NewsText text)
    {
        var whole = text.Whole;
        var spans = Distinct(whole);
        var tokens = spans.ConvertAll(span => Tokenizer.Tokens(whole.AsSpan(span.Start, span.Length)));
        var mentions = tokens.ConvertAll(_lexicon.Find);
        var context = new PlaceContext(mentions);
        var sentences = new List<SentenceReading>(spans.Count);
        var position = 0;
        for (var at = 0; at < spans.Count; at++)
        {
            var statements = _statements.Read(tokens[at], mentions[at], context.At(at));
            sentences.Add(new SentenceReading(spans[at], position, tokens[at], mentions[at], statements));
            position += tokens[at].Count > LongestScrap ? 1 : 0;
        }

        return sentences;
    }

    private static List<TextSpan> Distinct(string whole)
    {
        var spans = new List<TextSpan>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var lookup = seen.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var span in SentenceSplitter.Split(whole))
        {
            if (lookup.Add(whole.AsSpan(span.Start, span.Length)))
            {
                spans.Add(span);
            }
        }

        return spans;
    }
}
