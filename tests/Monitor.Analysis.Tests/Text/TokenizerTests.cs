using System.Text.RegularExpressions;
using Monitor.Analysis.Text;

namespace Monitor.Analysis.Tests.Text;

public partial class TokenizerTests
{
    [Theory]
    [InlineData("U.S.-led coalition", "us led coalition")]
    [InlineData("the U.K.'s 8,000 soldiers", "the uk 0 soldiers")]
    [InlineData("Iraq’s pull-out", "iraq pull out")]
    [InlineData("$1.3 billion.", "0 billion")]
    [InlineData("Zapatero, José Luis", "zapatero josé luis")]
    [InlineData("…?!", "")]
    public void Words_are_cut_and_lowered(string text, string words) =>
        Assert.Equal(words, string.Join(' ', Cutting.Tokens(text).Select(token => token.Word)));

    [Fact]
    public void Only_a_word_of_capitals_is_an_acronym() =>
        Assert.Equal([true, false, false, true], Cutting.Tokens("US us Us U.S.").Select(token => token.IsAcronym));

    [Fact]
    public void An_endless_word_is_cut() =>
        Assert.All(Cutting.Tokens(new string('x', 1000)), token => Assert.True(token.Word.Length <= Tokenizer.LongestWord));

    [Fact]
    public void Words_are_those_of_a_plain_pattern()
    {
        for (var seed = 0; seed < 3000; seed++)
        {
            var text = OddText.Of(new Random(seed));
            Assert.Equal(Plain(text), Cutting.Tokens(text).Select(token => token.Word));
        }
    }

    private static IEnumerable<string> Plain(string text) => PlainWord().Matches(text)
        .Select(match => char.IsDigit(match.Value[0]) ? Tokenizer.Number : match.Value.Replace(".", "", StringComparison.Ordinal).ToLowerInvariant())
        .Where(word => word != "s");

    [GeneratedRegex(@"(?:\p{L}\.){1,20}\p{L}(?![\p{L}\p{Nd}.])|(?:\p{L}\.){2,20}|\p{Nd}(?:[\p{L}\p{Nd}]|[,.](?=\p{Nd})){0,39}|\p{L}[\p{L}\p{Nd}]{0,39}", RegexOptions.CultureInvariant)]
    private static partial Regex PlainWord();
}
