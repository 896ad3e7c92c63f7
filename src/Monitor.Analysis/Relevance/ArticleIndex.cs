using System.Buffers;
using Monitor.Analysis.Text;

namespace Monitor.Analysis.Relevance;

/// <summary>Finds the training article that a text is most like, by the words that speak for the subject.</summary>
internal sealed class ArticleIndex
{
    private const int MostTerms = 6;
    private const int NoTerm = -1;

    // The words that speak for the subject, in order, with their weight; the place of each number of the vocabulary among them.
    private readonly TermWeight[] _terms;
    private readonly int[] _places;
    private readonly Article[] _articles;

    public ArticleIndex(ModelFile file, Vocabulary vocabulary)
    {
        var terms = new List<TermWeight>();
        foreach (var (word, weight) in file.Topic)
        {
            if (weight > 0)
            {
                terms.Add(new TermWeight(word, weight));
            }
        }

        terms.Sort((one, other) => string.CompareOrdinal(one.Term, other.Term));
        _terms = [.. terms];
        _places = new int[vocabulary.Count];
        Array.Fill(_places, NoTerm);
        for (var place = 0; place < _terms.Length; place++)
        {
            _places[vocabulary.NumberOf(_terms[place].Term)] = place;
        }

        _articles = new Article[file.Articles.Count];
        for (var at = 0; at < _articles.Length; at++)
        {
            _articles[at] = new Article(file.Articles[at], _terms);
        }
    }

    /// <summary>Null when the text shares no such word with any article.</summary>
    public NearestArticle? Nearest(Passage passage)
    {
        var buffer = ArrayPool<double>.Shared.Rent(_terms.Length);
        var text = buffer.AsSpan(0, _terms.Length);
        Fill(text, passage);
        var (nearest, most) = (-1, 0.0);
        for (var at = 0; at < _articles.Length; at++)
        {
            var similarity = Similarity(text, at);
            (nearest, most) = similarity > most ? (at, similarity) : (nearest, most);
        }

        var answer = nearest < 0 ? null : new NearestArticle(_articles[nearest].Name, most, Shared(text, nearest));
        ArrayPool<double>.Shared.Return(buffer);
        return answer;
    }

    /// <summary>Word → weight · log2(1 + count), for the words that speak for the subject.</summary>
    public static Dictionary<string, double> Weigh(
        IEnumerable<KeyValuePair<string, int>> counts, IReadOnlyDictionary<string, double> topic) =>
        counts.Where(count => topic.GetValueOrDefault(count.Key) > 0)
            .OrderBy(count => count.Key, StringComparer.Ordinal)
            .ToDictionary(count => count.Key, count => Weight(topic[count.Key], count.Value), StringComparer.Ordinal);

    private static double Weight(double weight, double count) => Math.Round(weight * Math.Log2(1 + count), 3);

    // By the place of each term; 0 for one that the text does not hold.
    private void Fill(Span<double> text, Passage passage)
    {
        text.Clear();
        foreach (var sentence in passage.Sentences)
        {
            foreach (var word in passage.WordsOf(sentence))
            {
                if (_places[word.Number] is var place and not NoTerm)
                {
                    text[place]++;
                }
            }
        }

        for (var place = 0; place < text.Length; place++)
        {
            text[place] = Weight(_terms[place].Weight, text[place]);
        }
    }

    // The cosine; 0 when nothing is shared.
    private double Similarity(ReadOnlySpan<double> text, int article)
    {
        var weights = _articles[article].Weights;
        var (product, square) = (0.0, 0.0);
        for (var place = 0; place < text.Length; place++)
        {
            product += text[place] * weights[place];
            square += text[place] * text[place];
        }

        return product > 0 ? product / (Math.Sqrt(square) * _articles[article].Length) : 0;
    }

    // Those that count most for the likeness, and of equal ones the first.
    private string[] Shared(Span<double> text, int article)
    {
        var weights = _articles[article].Weights;
        var shared = new List<string>(MostTerms);
        while (shared.Count < MostTerms)
        {
            var best = NoTerm;
            for (var place = 0; place < text.Length; place++)
            {
                if (text[place] * weights[place] > (best == NoTerm ? 0 : text[best] * weights[best]))
                {
                    best = place;
                }
            }

            if (best == NoTerm)
            {
                break;
            }

            shared.Add(_terms[best].Term);
            text[best] = 0;
        }

        return [.. shared];
    }

    private sealed class Article
    {
        public Article(ArticleTerms article, TermWeight[] terms)
        {
            Name = article.Name;
            Weights = Array.ConvertAll(terms, term => article.Terms.GetValueOrDefault(term.Term));
            foreach (var (_, weight) in article.Terms)
            {
                Length += weight * weight;
            }

            Length = Math.Sqrt(Length);
        }

        public string Name { get; }

        public double Length { get; }

        /// <summary>By the place of each term; 0 for one that the article does not hold.</summary>
        public double[] Weights { get; }
    }
}
