namespace Monitor.Analysis.Relevance;

/// <summary>Adds up the weights of a model over a text that was read.</summary>
internal sealed class Assessor(ModelFile file, PassageReader reader)
{
    private const int MostSentences = 5;
    private const int MostTerms = 12;

    private readonly ModelSettings _settings = file.Settings;
    private readonly LanguageCheck _language = new(file.Settings, reader.Vocabulary);
    private readonly ArticleIndex _articles = new(file, reader.Vocabulary);
    private readonly Topic _topic = new(file.Topic, reader.Vocabulary);
    private readonly Shortfall _shortfall = new(file.Settings);
    private readonly StatementWeights _weights = new(file);
    private readonly ScoreScale _scale = new(file.Settings);

    public Assessment Assess(Passage passage, string version)
    {
        var weighed = Weigh(passage, out var named);
        var score = _scale.ScoreOf(weighed.Count == 0 ? _settings.NoStatement : _scale.OddsOf(weighed.Select(sentence => sentence.Weight)), _topic.Of(passage.Numbers));
        var language = _language.Of(passage);
        var verdict = VerdictOf(score, language);
        return new Assessment(score, verdict, Evidence(weighed, passage), Terms(weighed, passage), version)
        {
            Language = language,
            // Most news states nothing of the kind, and nobody asks what it is most like.
            Nearest = weighed.Count > 0 ? _articles.Nearest(passage) : null,
            Missing = verdict == Verdict.Match ? [] : _shortfall.Of(named, weighed.Count > 0 ? weighed[0].Statement : null, language),
        };
    }

    /// <summary>The statements of a text with where they stand, and its topic: all that its score is made of.</summary>
    public StatedText Read(Passage passage)
    {
        var sentences = new List<StatedText.Sentence>();
        for (var at = 0; at < passage.Sentences.Length; at++)
        {
            if (reader.StatementsAt(passage, at) is { Count: > 0 } statements)
            {
                sentences.Add(new StatedText.Sentence(passage.Sentences[at].Position, statements));
            }
        }

        return new StatedText(sentences, _topic.Of(passage.Numbers));
    }

    // The sentences that make statements, best first.
    private IReadOnlyList<Weighed> Weigh(Passage passage, out Families named)
    {
        List<Weighed>? weighed = null;
        named = Families.None;
        var sentences = passage.Sentences;
        for (var at = 0; at < sentences.Length; at++)
        {
            named |= sentences[at].Families;
            if (reader.StatementsAt(passage, at) is { Count: > 0 } statements)
            {
                (weighed ??= []).Add(Weigh(sentences[at], statements));
            }
        }

        return weighed is null ? [] : [.. weighed.OrderByDescending(sentence => sentence.Weight).ThenBy(sentence => sentence.Sentence.Position)];
    }

    private static EvidenceSentence[] Evidence(IReadOnlyList<Weighed> weighed, Passage passage) =>
        [.. weighed.Take(MostSentences).Select(sentence => sentence.Quote(passage))];

    private TermWeight[] Terms(IReadOnlyList<Weighed> weighed, Passage passage)
    {
        var words = _topic.Strongest(passage.Numbers, MostTerms);
        return weighed.Count == 0 ? words : [.. words.Concat(Slots(weighed[0])).OrderByDescending(term => Math.Abs(term.Weight))
            .ThenBy(term => term.Term, StringComparer.Ordinal).Take(MostTerms)];
    }

    /// <summary>A score held against the two thresholds.</summary>
    public Verdict VerdictOf(double score) =>
        score >= _settings.Threshold ? Verdict.Match
        : score >= _settings.ReviewThreshold ? Verdict.Review
        : Verdict.Silent;

    private Verdict VerdictOf(double score, Language language) =>
        VerdictOf(score) is Verdict.Silent && language == Language.NotCovered ? Verdict.Review : VerdictOf(score);

    private Weighed Weigh(Sentence sentence, IReadOnlyList<Statement> statements)
    {
        var (best, odds) = _weights.BestOf(statements);
        return new Weighed(sentence, best, odds - _scale.LossAt(sentence.Position));
    }

    private IEnumerable<TermWeight> Slots(Weighed best) =>
        _weights.PartsOf(best.Statement).Select(part => new TermWeight(part, _weights.Of(part)));

    private sealed record Weighed(Sentence Sentence, Statement Statement, double Weight)
    {
        public EvidenceSentence Quote(Passage passage) =>
            new(passage.PartOf(Sentence.Part).Substring(Sentence.Span.Start, Sentence.Span.Length), passage.InWhole(Sentence).Start, Weight);
    }
}
