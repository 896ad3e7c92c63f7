using Monitor.Analysis.Text;

namespace Monitor.Analysis.Relevance;

/// <summary>Reads a text into its distinct sentences, in order, with the statements that they make.</summary>
internal sealed class PassageReader(ModelSettings settings, Vocabulary vocabulary)
{
    private const int Parts = 3;
    private readonly Tokenizer _tokenizer = new(vocabulary);
    private readonly Lexicon _lexicon = new(settings, vocabulary);
    private readonly StatementReader _statements = new(settings);

    /// <summary>For a reader of all words: those that the settings ask for are the only ones with numbers.</summary>
    public PassageReader(ModelSettings settings)
        : this(settings, settings.Vocabulary([]))
    {
    }

    public Vocabulary Vocabulary => vocabulary;

    /// <summary>Fills the passage with the sentences of a text.</summary>
    public void Read(NewsText text, Passage passage)
    {
        passage.Begin(text);
        for (var part = 0; part < Parts; part++)
        {
            Read(part, passage);
        }
    }

    /// <summary>The statements of the sentence at an index.</summary>
    public IReadOnlyList<Statement> StatementsAt(Passage passage, int at)
    {
        var sentence = passage.Sentences[at];
        return StatementReader.MayFindIn(sentence.Families)
            ? StatementsAt(passage, at, Look(passage, sentence), passage.Mentions)
            : [];
    }

    public Passage NewPassage() => new(vocabulary, _tokenizer);

    /// <summary>Reads a text with all that is in it, words that no model asks for included.</summary>
    public List<SentenceReading> Read(NewsText text)
    {
        var passage = NewPassage();
        Read(text, passage);
        var readings = new List<SentenceReading>(passage.Sentences.Length);
        for (var at = 0; at < passage.Sentences.Length; at++)
        {
            var sentence = passage.Sentences[at];
            _ = Look(passage, sentence);
            Mention[] mentions = [.. passage.Mentions];
            var tokens = TokensOf(passage, sentence);
            readings.Add(new SentenceReading(passage.InWhole(sentence), sentence.Position, tokens, mentions, StatementsAt(passage, at, tokens, passage.Mentions)));
        }

        return readings;
    }

    private void Read(int part, Passage passage)
    {
        var text = passage.PartOf(part).AsSpan();
        passage.Map.Read(text);
        var splitter = new SentenceSplitter(text, passage.Map);
        while (splitter.Next(out var span))
        {
            if (passage.IsNew(part, span))
            {
                var room = passage.RoomFor(span.Length);
                var count = _tokenizer.Read(text, passage.Map, span, room);
                passage.Add(part, span, count, _lexicon.FamiliesOf(text, room[..count]));
            }
        }
    }

    private IReadOnlyList<Statement> StatementsAt(Passage passage, int at, IReadOnlyList<Token> tokens, List<Mention> mentions) =>
        _statements.Read(tokens, mentions, Surroundings.Of(passage.Sentences, at));

    private SentenceTokens Look(Passage passage, Sentence sentence)
    {
        passage.Mentions.Clear();
        _lexicon.Find(passage.PartOf(sentence.Part), passage.WordsOf(sentence), passage.Mentions);
        passage.Tokens.MoveTo(sentence);
        return passage.Tokens;
    }

    private List<Token> TokensOf(Passage passage, Sentence sentence)
    {
        var tokens = new List<Token>(sentence.WordCount);
        var text = passage.PartOf(sentence.Part).AsSpan();
        foreach (var word in passage.WordsOf(sentence))
        {
            tokens.Add(_tokenizer.TokenOf(text, sentence.Span.Start, word, isSpelledOut: true));
        }

        return tokens;
    }
}
