using Monitor.Analysis.Text;

namespace Monitor.Analysis.Tests.Text;

public class SentenceSplitterTests
{
    [Theory]
    [InlineData("U.S. troops left. Iraq stayed.", "U.S. troops left.", "Iraq stayed.")]
    [InlineData("Brig. Gen. Jonathan Braga spoke. Nobody asked.", "Brig. Gen. Jonathan Braga spoke.", "Nobody asked.")]
    [InlineData("They serve the U.S. The rest went home.", "They serve the U.S.", "The rest went home.")]
    [InlineData("\"We leave.\" He left.", "\"We leave.\"", "He left.")]
    [InlineData("“We leave.” He left.", "“We leave.”", "He left.")]
    [InlineData("It cost $1.3 billion. All agreed.", "It cost $1.3 billion.", "All agreed.")]
    [InlineData("Why now? Because! And so…", "Why now?", "Because!", "And so…")]
    [InlineData("A title\nA body. ", "A title", "A body.")]
    [InlineData("on jan. 15 they left. all of them.", "on jan. 15 they left.", "all of them.")]
    public void Sentences_end_where_a_reader_ends_them(string text, params string[] sentences) =>
        Assert.Equal(sentences, SentenceSplitter.Split(text).Select(span => text.Substring(span.Start, span.Length)));

    [Fact]
    public void Blank_text_has_no_sentence() => Assert.Empty(SentenceSplitter.Split(" \r\n\t\n "));

    [Fact]
    public void No_sentence_is_longer_than_the_limit_and_none_parts_a_surrogate_pair()
    {
        var text = string.Concat(Enumerable.Repeat("a😀", 2000));

        var sentences = SentenceSplitter.Split(text);

        Assert.All(sentences, span => Assert.InRange(span.Length, 1, SentenceSplitter.LongestSentence));
        Assert.All(sentences, span => Assert.False(char.IsLowSurrogate(text[span.Start])));
        Assert.Equal(text.Length, sentences.Sum(span => span.Length));
    }
}
