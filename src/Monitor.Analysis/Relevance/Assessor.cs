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

    public Assessment Assess(Passage passage, string version)
    {
        var weighed = Weigh(passage, out var named);
        var score = Calibrated(StatementOdds(weighed) + (_settings.TopicBlend * _topic.Of(passage.Numbers)));
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

    private Verdict VerdictOf(double score, Language language) =>
        score >= _settings.Threshold ? Verdict.Match
        : score >= _settings.ReviewThreshold || language == Language.NotCovered ? Verdict.Review
        : Verdict.Silent;

    // A soft maximum: several statements say more than one, and a long text gains little by its length.
    private double StatementOdds(IReadOnlyList<Weighed> weighed) =>
        weighed.Count == 0
            ? _settings.NoStatement
            : Math.Max(_settings.NoStatement, Math.Log(weighed.Sum(sentence => Math.Exp(sentence.Weight))));

    private double Calibrated(double odds) => 1 / (1 + Math.Exp(-_settings.Slope * (odds - _settings.Centre)));

    private Weighed Weigh(Sentence sentence, IReadOnlyList<Statement> statements)
    {
        var best = statements.MaxBy(Odds)!;
        var late = _settings.PositionDecay * Math.Log2(1 + sentence.Position);
        return new Weighed(sentence, best, Odds(best) - late);
    }

    private double Odds(Statement statement) => statement.Features.Sum(WeightOf) + statement.Doubts.Sum(DoubtOf);

    private double DoubtOf(string doubt) => _settings.Doubts[doubt[Doubts.Slot.Length..]].Weight;

    private double WeightOf(string feature) =>
        file.Statement.GetValueOrDefault(feature)
        * _settings.SlotImportance.GetValueOrDefault(feature[..feature.IndexOf('=', StringComparison.Ordinal)], 1);

    private IEnumerable<TermWeight> Slots(Weighed best) =>
        best.Statement.Features.Select(feature => new TermWeight(feature, WeightOf(feature)))
            .Concat(best.Statement.Doubts.Select(doubt => new TermWeight(doubt, DoubtOf(doubt))));

    private sealed record Weighed(Sentence Sentence, Statement Statement, double Weight)
    {
        public EvidenceSentence Quote(Passage passage) =>
            new(passage.PartOf(Sentence.Part).Substring(Sentence.Span.Start, Sentence.Span.Length), passage.InWhole(Sentence).Start, Weight);
    }
}
