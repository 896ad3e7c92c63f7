namespace Monitor.Analysis.Relevance;

/// <summary>What a text states, before it is weighed.</summary>
/// <param name="Sentences">Those that make statements, in the order of the text.</param>
/// <param name="Topic">What its words say about its subject; natural log-odds.</param>
internal sealed record StatedText(IReadOnlyList<StatedText.Sentence> Sentences, double Topic)
{
    /// <param name="Position">As in <see cref="SentenceReading.Position"/>.</param>
    /// <param name="Statements">At least one.</param>
    internal sealed record Sentence(int Position, IReadOnlyList<Statement> Statements);
}
