using Monitor.Analysis.Text;

namespace Monitor.Analysis.Tests.Text;

public class TokenizerTests
{
    [Theory]
    [InlineData("U.S.-led coalition", "us led coalition")]
    [InlineData("the U.K.'s 8,000 soldiers", "the uk 0 soldiers")]
    [InlineData("Iraq’s pull-out", "iraq pull out")]
    [InlineData("$1.3 billion.", "0 billion")]
    [InlineData("Zapatero, José Luis", "zapatero josé luis")]
    [InlineData("…?!", "")]
    public void Words_are_cut_and_lowered(string text, string words) =>
        Assert.Equal(words, string.Join(' ', Tokenizer.Tokens(text).Select(token => token.Word)));

    [Fact]
    public void Only_a_word_of_capitals_is_an_acronym() =>
        Assert.Equal([true, false, false, true], Tokenizer.Tokens("US us Us U.S.").Select(token => token.IsAcronym));

    [Fact]
    public void An_endless_word_is_cut() =>
        Assert.All(Tokenizer.Tokens(new string('x', 1000)), token => Assert.True(token.Word.Length <= Tokenizer.LongestWord));
}
