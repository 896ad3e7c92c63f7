namespace Monitor.Analysis.Relevance.Training;

/// <summary>
/// How often each statement feature and each word was seen, in whole numbers: adding counts gives the same sums in
/// any order, so work may be shared among cores without changing one bit of the model.
/// </summary>
internal sealed class CorpusCounts
{
    private readonly Dictionary<string, int> _features = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _terms = new(StringComparer.Ordinal);

    public int Statements { get; private set; }

    /// <summary>Sentences of texts near the subject.</summary>
    public int Sentences { get; private set; }

    public IEnumerable<string> Features => _features.Keys.Order(StringComparer.Ordinal);

    public IEnumerable<string> Terms => _terms.Keys.Order(StringComparer.Ordinal);

    public IEnumerable<KeyValuePair<string, int>> TermCounts => _terms;

    public int OfFeature(string feature) => _features.GetValueOrDefault(feature);

    public int OfTerm(string term) => _terms.GetValueOrDefault(term);

    /// <summary>
    /// Counts every statement of the text that is not in doubt; its words only when it is near the subject, that is, makes a statement or
    /// names Iraq. Words of far-away news would only say that the subject is not sport.
    /// </summary>
    public void Add(IReadOnlyList<SentenceReading> sentences)
    {
        var isNear = false;
        foreach (var sentence in sentences)
        {
            var meant = sentence.Statements.Where(statement => statement.Doubts.Count == 0).ToList();
            isNear |= meant.Count > 0 || sentence.Mentions.Any(mention => mention.IsOf(Concept.Iraq));
            foreach (var feature in meant.SelectMany(statement => statement.Features))
            {
                Increase(_features, feature, 1);
            }

            Statements += meant.Count;
        }

        if (isNear)
        {
            AddTerms(sentences);
        }
    }

    public void Add(CorpusCounts other)
    {
        Statements += other.Statements;
        Sentences += other.Sentences;
        foreach (var (feature, count) in other._features)
        {
            Increase(_features, feature, count);
        }

        foreach (var (term, count) in other._terms)
        {
            Increase(_terms, term, count);
        }
    }

    private void AddTerms(IReadOnlyList<SentenceReading> sentences)
    {
        Sentences += sentences.Count;
        foreach (var sentence in sentences)
        {
            foreach (var word in sentence.Tokens.Select(token => token.Word).Distinct(StringComparer.Ordinal))
            {
                Increase(_terms, word, 1);
            }
        }
    }

    private static void Increase(Dictionary<string, int> counts, string key, int by) =>
        counts[key] = counts.GetValueOrDefault(key) + by;
}
