namespace Monitor.Analysis.Relevance;

/// <summary>When a sentence that holds words of a concept leaves its statements in doubt.</summary>
/// <param name="Words">The doubt as a sentence for a person.</param>
/// <param name="Weight">Natural log-odds added to the statement; below zero.</param>
/// <param name="WordsBefore">The words must stand before the statement with at most so many between; null: anywhere in the sentence.</param>
/// <param name="Unless">Words of this concept in the sentence lift the doubt: "the last troops return" is no rotation.</param>
internal sealed record DoubtRule(string Words, double Weight, int? WordsBefore, string? Unless = null);
