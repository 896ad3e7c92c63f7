namespace Monitor.Analysis.Relevance;

/// <summary>The training article that a text is most like.</summary>
/// <param name="Name">Its file name.</param>
/// <param name="Similarity">0..1: cosine over the words that speak for the subject.</param>
/// <param name="SharedTerms">The words that both hold, those that count most first.</param>
public sealed record NearestArticle(string Name, double Similarity, IReadOnlyList<string> SharedTerms);
