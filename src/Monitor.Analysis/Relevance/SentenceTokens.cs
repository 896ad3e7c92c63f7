using System.Collections;
using Monitor.Analysis.Text;

namespace Monitor.Analysis.Relevance;

/// <summary>The words of one sentence of a passage after the other, as tokens that are made when a rule asks for them.</summary>
internal sealed class SentenceTokens(Passage passage, Tokenizer tokenizer) : IReadOnlyList<Token>
{
    private Sentence _sentence;

    public int Count => _sentence.WordCount;

    public Token this[int index] => tokenizer.TokenOf(
        passage.PartOf(_sentence.Part), _sentence.Span.Start, passage.WordsOf(_sentence)[index], isSpelledOut: false);

    public void MoveTo(Sentence sentence) => _sentence = sentence;

    public IEnumerator<Token> GetEnumerator()
    {
        for (var at = 0; at < Count; at++)
        {
            yield return this[at];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
