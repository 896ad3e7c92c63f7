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
        Assert.Equal(sentences, Cutting.Sentences(text));

    [Fact]
    public void Blank_text_has_no_sentence() => Assert.Empty(Cutting.Sentences(" \r\n\t\n "));

    [Fact]
    public void No_sentence_is_longer_than_the_limit_and_none_parts_a_surrogate_pair()
    {
        var text = string.Concat(Enumerable.Repeat("a😀", 2000));

        var sentences = Cutting.Sentences(text);

        Assert.All(sentences, sentence => Assert.InRange(sentence.Length, 1, SentenceSplitter.LongestSentence));
        Assert.All(sentences, sentence => Assert.False(char.IsLowSurrogate(sentence[0])));
        Assert.Equal(text.Length, sentences.Sum(sentence => sentence.Length));
    }

    [Fact]
    public void What_stands_on_the_lines_before_does_not_matter()
    {
        for (var seed = 0; seed < 1000; seed++)
        {
            var text = OddText.Of(new Random(seed));
            var before = new string('x', 1 + (seed % 130));
            Assert.Equal([before, .. Cutting.Sentences(text)], Cutting.Sentences($"{before}\n{text}"));
        }
    }
}
