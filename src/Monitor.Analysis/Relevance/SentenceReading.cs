using Monitor.Analysis.Text;

namespace Monitor.Analysis.Relevance;

/// <summary>A sentence of a text with what the lexicon found in it.</summary>
/// <param name="Span">Where it stands in <see cref="NewsText.Whole"/>.</param>
/// <param name="Position">0 for the first sentence of the text; repeated sentences and scraps of up to four words are not counted.</param>
internal sealed record SentenceReading(
    TextSpan Span,
    int Position,
    IReadOnlyList<Token> Tokens,
    IReadOnlyList<Mention> Mentions,
    IReadOnlyList<Statement> Statements);
