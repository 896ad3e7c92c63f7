using Monitor.Analysis.Text;

namespace Monitor.Analysis.Relevance;

/// <summary>A text cut into its distinct sentences and their words. Its buffers grow and are used again for the next text.</summary>
internal sealed class Passage
{
    /// <summary>"Share this", "Home | News | World": site furniture moves no sentence further down.</summary>
    private const int LongestScrap = 4;

    /// <summary>A passage that held more words keeps too much memory to be used again.</summary>
    private const int MostWordsKept = 100_000;

    private readonly SentenceSet _distinct = new();

    // 1 or 0; words that nobody asks for are never new.
    private readonly byte[] _isUnseen;
    private readonly ushort[] _seen;
    private readonly string[] _parts = ["", "", ""];
    private Sentence[] _sentences = new Sentence[64];
    private Word[] _words = new Word[2048];
    private int _seenCount;
    private int _sentenceCount;
    private int _wordCount;
    private int _position;

    public Passage(Vocabulary vocabulary, Tokenizer tokenizer)
    {
        Vocabulary = vocabulary;
        Tokens = new SentenceTokens(this, tokenizer);
        _seen = new ushort[vocabulary.Count];
        _isUnseen = new byte[vocabulary.Count];
        Array.Fill(_isUnseen, (byte)1);
        _isUnseen[Vocabulary.Unknown] = 0;
    }

    public Vocabulary Vocabulary { get; }

    /// <summary>For the sentence that is being looked at, as is the next.</summary>
    public SentenceTokens Tokens { get; }

    public List<Mention> Mentions { get; } = [];

    public CharacterMap Map { get; } = new();

    public ReadOnlySpan<Sentence> Sentences => _sentences.AsSpan(0, _sentenceCount);

    /// <summary>The numbers of all words and prefixes that the text holds, each once, in the order of the text.</summary>
    public ReadOnlySpan<ushort> Numbers => _seen.AsSpan(0, _seenCount);

    public bool IsWorthKeeping => _words.Length <= MostWordsKept;

    public void Begin(NewsText text)
    {
        foreach (var number in Numbers)
        {
            _isUnseen[number] = 1;
        }

        (_parts[0], _parts[1], _parts[2]) = (text.Title, text.Summary, text.Body);
        (_seenCount, _sentenceCount, _wordCount, _position) = (0, 0, 0, 0);
        _distinct.Clear();
        Map.Forget();
    }

    /// <summary>False when the text has had the sentence before.</summary>
    public bool IsNew(int part, TextSpan span) => _distinct.Add(Sentences, this, part, span);

    /// <summary>Where the words of a sentence of so many units may be written.</summary>
    public Span<Word> RoomFor(int units)
    {
        if (_wordCount + units > _words.Length)
        {
            Array.Resize(ref _words, 2 * (_wordCount + units));
        }

        return _words.AsSpan(_wordCount);
    }

    public void Add(int part, TextSpan span, int words, Families families)
    {
        if (_sentenceCount == _sentences.Length)
        {
            Array.Resize(ref _sentences, 2 * _sentenceCount);
        }

        See(_words.AsSpan(_wordCount, words));
        _sentences[_sentenceCount++] = new Sentence(part, span, _wordCount, words, _position, families);
        _wordCount += words;
        _position += words > LongestScrap ? 1 : 0;
    }

    public ReadOnlySpan<Word> WordsOf(Sentence sentence) => _words.AsSpan(sentence.FirstWord, sentence.WordCount);

    public string PartOf(int part) => _parts[part];

    /// <summary>Where a sentence stands in <see cref="NewsText.Whole"/>.</summary>
    public TextSpan InWhole(Sentence sentence)
    {
        var before = sentence.Part;
        for (var part = 0; part < sentence.Part; part++)
        {
            before += _parts[part].Length;
        }

        return sentence.Span with { Start = before + sentence.Span.Start };
    }

    private void See(ReadOnlySpan<Word> words)
    {
        var (seen, isUnseen, count) = (_seen, _isUnseen, _seenCount);
        foreach (var word in words)
        {
            // Whether a word is new is a coin tossed: no branch hangs on it.
            seen[count] = word.Number;
            count += isUnseen[word.Number];
            isUnseen[word.Number] = 0;
        }

        _seenCount = count;
    }
}
