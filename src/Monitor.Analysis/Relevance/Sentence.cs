using Monitor.Analysis.Text;

namespace Monitor.Analysis.Relevance;

/// <summary>A sentence as it stands in a passage.</summary>
/// <param name="Part">0 for the title, 1 for the summary, 2 for the body.</param>
/// <param name="Span">Where it stands in that part.</param>
/// <param name="FirstWord">The index of its first word among those of the passage.</param>
/// <param name="Position">0 for the first sentence of the text; repeated sentences and scraps of up to four words are not counted.</param>
/// <param name="Families">Of all that it mentions.</param>
internal readonly record struct Sentence(int Part, TextSpan Span, int FirstWord, int WordCount, int Position, Families Families);
