namespace Monitor.Analysis.Relevance;

/// <summary>What a training article is recognised by.</summary>
/// <param name="Name">Its file name.</param>
/// <param name="Terms">Word → weight, as <see cref="ArticleIndex.Weigh"/> gives it.</param>
internal sealed record ArticleTerms(string Name, IReadOnlyDictionary<string, double> Terms);
