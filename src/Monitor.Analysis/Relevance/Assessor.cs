namespace Monitor.Analysis.Relevance;

/// <summary>Adds up the weights of a model over a text that was read.</summary>
internal sealed class Assessor(ModelFile file)
{
    private const int MostSentences = 5;
    private const int MostTerms = 12;

    /// <summary>Keeps the topic of an eight-word title from weighing like that of an article.</summary>
    private const double TopicShrinkage = 10;

    private readonly ModelSettings _settings = file.Settings;
    private readonly LanguageCheck _language = new(file.Settings);
    private readonly ArticleIndex _articles = new(file);
    private readonly Shortfall _shortfall = new(file.Settings);

    public Assessment Assess(NewsText text, IReadOnlyList<SentenceReading> sentences, string version)
    {
        var weighed = sentences.Where(sentence => sentence.Statements.Count > 0).Select(Weigh)
            .OrderByDescending(sentence => sentence.Weight).ThenBy(sentence => sentence.Sentence.Position).ToList();
        var terms = Terms(sentences);
        var score = Calibrated(StatementOdds(weighed) + (_settings.TopicBlend * Topic(terms)));
        var whole = text.Whole;
        var language = _language.Of(whole, sentences);
        var verdict = VerdictOf(score, language);
        return new Assessment(
            score,
            verdict,
            [.. weighed.Take(MostSentences).Select(sentence => sentence.Quote(whole))],
            [.. terms.Concat(Slots(weighed)).OrderByDescending(term => Math.Abs(term.Weight))
                .ThenBy(term => term.Term, StringComparer.Ordinal).Take(MostTerms)],
            version)
        {
            Language = language,
            // Most news states nothing of the kind, and nobody asks what it is most like.
            Nearest = weighed.Count > 0 ? _articles.Nearest(sentences) : null,
            Missing = verdict == Verdict.Match ? [] : _shortfall.Of(sentences, weighed.FirstOrDefault()?.Statement, language),
        };
    }

    private Verdict VerdictOf(double score, Language language) =>
        score >= _settings.Threshold ? Verdict.Match
        : score >= _settings.ReviewThreshold || language == Language.NotCovered ? Verdict.Review
        : Verdict.Silent;

    // A soft maximum: several statements say more than one, and a long text gains little by its length.
    private double StatementOdds(List<Weighed> weighed) =>
        weighed.Count == 0
            ? _settings.NoStatement
            : Math.Max(_settings.NoStatement, Math.Log(weighed.Sum(sentence => Math.Exp(sentence.Weight))));

    private double Calibrated(double odds) => 1 / (1 + Math.Exp(-_settings.Slope * (odds - _settings.Centre)));

    private Weighed Weigh(SentenceReading sentence)
    {
        var best = sentence.Statements.MaxBy(Odds)!;
        var late = _settings.PositionDecay * Math.Log2(1 + sentence.Position);
        return new Weighed(sentence, best, Odds(best) - late);
    }

    private double Odds(Statement statement) => statement.Features.Sum(WeightOf) + statement.Doubts.Sum(DoubtOf);

    private double DoubtOf(string doubt) => _settings.Doubts[doubt[Doubts.Slot.Length..]].Weight;

    private double WeightOf(string feature) =>
        file.Statement.GetValueOrDefault(feature)
        * _settings.SlotImportance.GetValueOrDefault(feature[..feature.IndexOf('=', StringComparison.Ordinal)], 1);

    private IEnumerable<TermWeight> Slots(List<Weighed> weighed) =>
        weighed.Count == 0 ? [] : weighed[0].Statement.Features.Select(feature => new TermWeight(feature, WeightOf(feature)))
            .Concat(weighed[0].Statement.Doubts.Select(doubt => new TermWeight(doubt, DoubtOf(doubt))));

    private static double Topic(List<TermWeight> terms) => terms.Sum(term => term.Weight) / (terms.Count + TopicShrinkage);

    private List<TermWeight> Terms(IReadOnlyList<SentenceReading> sentences)
    {
        var terms = new List<TermWeight>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var token in sentences.SelectMany(sentence => sentence.Tokens))
        {
            if (file.Topic.TryGetValue(token.Word, out var weight) && seen.Add(token.Word))
            {
                terms.Add(new TermWeight(token.Word, weight));
            }
        }

        return terms;
    }

    private sealed record Weighed(SentenceReading Sentence, Statement Statement, double Weight)
    {
        public EvidenceSentence Quote(string whole) =>
            new(whole.Substring(Sentence.Span.Start, Sentence.Span.Length), Sentence.Span.Start, Weight);
    }
}
