namespace Monitor.Analysis.Relevance;

/// <summary>Finds the training article that a text is most like, by the words that speak for the subject.</summary>
internal sealed class ArticleIndex(ModelFile file)
{
    private const int MostTerms = 6;

    /// <summary>Null when the text shares no such word with any article.</summary>
    public NearestArticle? Nearest(IReadOnlyList<SentenceReading> sentences)
    {
        var text = Weigh(Counts(sentences), file.Topic);
        var length = Length(text);
        return file.Articles
            .Select(article => Compare(article, text, length))
            .Where(nearest => nearest.Similarity > 0)
            .MaxBy(nearest => nearest.Similarity);
    }

    /// <summary>Word → weight · log2(1 + count), for the words that speak for the subject.</summary>
    public static Dictionary<string, double> Weigh(
        IEnumerable<KeyValuePair<string, int>> counts, IReadOnlyDictionary<string, double> topic) =>
        counts.Where(count => topic.GetValueOrDefault(count.Key) > 0)
            .OrderBy(count => count.Key, StringComparer.Ordinal)
            .ToDictionary(count => count.Key, count => Math.Round(topic[count.Key] * Math.Log2(1 + count.Value), 3), StringComparer.Ordinal);

    private static Dictionary<string, int> Counts(IReadOnlyList<SentenceReading> sentences) =>
        sentences.SelectMany(sentence => sentence.Tokens).CountBy(token => token.Word).ToDictionary(StringComparer.Ordinal);

    private static NearestArticle Compare(ArticleTerms article, Dictionary<string, double> text, double length)
    {
        var shared = text.Where(term => article.Terms.ContainsKey(term.Key))
            .Select(term => (term.Key, Product: term.Value * article.Terms[term.Key]))
            .OrderByDescending(term => term.Product).ThenBy(term => term.Key, StringComparer.Ordinal).ToList();
        var similarity = shared.Count == 0 ? 0 : shared.Sum(term => term.Product) / (length * Length(article.Terms));
        return new NearestArticle(article.Name, similarity, [.. shared.Take(MostTerms).Select(term => term.Key)]);
    }

    private static double Length(IEnumerable<KeyValuePair<string, double>> terms) => Math.Sqrt(terms.Sum(term => term.Value * term.Value));
}
