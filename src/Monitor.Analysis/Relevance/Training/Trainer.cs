namespace Monitor.Analysis.Relevance.Training;

/// <summary>Turns counts into the weights of a model. Pure: the same counts and settings give the same weights, bit for bit.</summary>
internal sealed class Trainer(ModelSettings settings)
{
    /// <summary>Topic words with less to say than this are left out of the file.</summary>
    private const double LeastTermWeight = 0.3;

    private readonly LogOdds _odds = new(settings.Smoothing, settings.Clip);

    public ModelFile Train(
        IReadOnlyList<CorpusCounts> articles,
        CorpusCounts background,
        IReadOnlyList<ModelProvenance.TrainingSource> articleSources,
        IReadOnlyList<ModelProvenance.TrainingSource> backgroundSources)
    {
        var all = new CorpusCounts();
        foreach (var article in articles)
        {
            all.Add(article);
        }

        var topic = TopicWeights(articles, all, background);
        return new ModelFile
        {
            Format = ModelFile.CurrentFormat,
            Provenance = new ModelProvenance
            {
                Articles = articleSources,
                Background = backgroundSources,
                Statements = new ModelProvenance.StatementCounts(all.Statements, background.Statements),
            },
            Settings = settings,
            Statement = StatementWeights(all, background),
            Topic = topic,
            Articles = [.. articles.Zip(articleSources, (counts, source) => new ArticleTerms(source.Name, ArticleIndex.Weigh(counts.TermCounts, topic)))],
        };
    }

    private OrderedDictionary<string, double> StatementWeights(CorpusCounts articles, CorpusCounts background)
    {
        var weights = new OrderedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var feature in articles.Features.Union(background.Features).Order(StringComparer.Ordinal))
        {
            weights.Add(feature, _odds.Of(
                articles.OfFeature(feature), articles.Statements, background.OfFeature(feature), background.Statements));
        }

        return weights;
    }

    private OrderedDictionary<string, double> TopicWeights(
        IReadOnlyList<CorpusCounts> articles, CorpusCounts all, CorpusCounts background)
    {
        var weights = new OrderedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var term in all.Terms.Union(background.Terms).Order(StringComparer.Ordinal))
        {
            var weight = _odds.Of(all.OfTerm(term), all.Sentences, background.OfTerm(term), background.Sentences);
            if (Math.Abs(weight) >= LeastTermWeight && IsKnownEnough(term, articles, all, background))
            {
                weights.Add(term, weight);
            }
        }

        return weights;
    }

    // A word of a single article is that article's own (a reporter's name), not the subject's.
    private bool IsKnownEnough(string term, IReadOnlyList<CorpusCounts> articles, CorpusCounts all, CorpusCounts background) =>
        all.OfTerm(term) == 0
            ? background.OfTerm(term) >= settings.TermLeastBackground
            : articles.Count(article => article.OfTerm(term) > 0) >= settings.TermLeastArticles;
}
