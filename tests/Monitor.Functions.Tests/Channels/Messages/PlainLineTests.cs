using Monitor.Functions.Channels.Messages;

namespace Monitor.Functions.Tests.Channels.Messages;

public sealed class PlainLineTests
{
    [Theory]
    [InlineData("News\r\nBcc: victim@example.org", "News Bcc: victim@example.org")]
    [InlineData("a\u0000b\u0085c\u2028d\u2029e", "a b c d e")]
    [InlineData("  tabs\t and   spaces ", "tabs and spaces")]
    public void A_line_stays_one_line(string text, string line) => Assert.Equal(line, PlainLine.Of(text));

    [Theory]
    [InlineData("pay\u202Eeno\u202Cm", "payenom")]
    [InlineData("a\u2066b\u2069c\u200Fd\u061Ce", "abcde")]
    [InlineData("\uFEFFhidden\U000E0041\U000E0042 words", "hidden words")]
    public void Nothing_invisible_changes_how_it_reads(string text, string line) => Assert.Equal(line, PlainLine.Of(text));

    [Theory]
    [InlineData("می\u200Cشود")]
    [InlineData("کەم دەکاتەوە")]
    [InlineData("👩\u200D👧")]
    public void Spelling_that_needs_joiners_keeps_them(string text) => Assert.Equal(text, PlainLine.Of(text));

    [Fact]
    public void Half_a_character_is_marked_as_such() => Assert.Equal("a\uFFFDb", PlainLine.Of("a\uD800b"));

    [Fact]
    public void A_cut_line_ends_in_an_ellipsis_and_is_no_longer_than_asked() => Assert.Equal("one…", PlainLine.Of("one two three", 5));

    [Fact]
    public void A_cut_tears_no_character() => Assert.Equal("xx…", PlainLine.Of("xx👩\u200D👧y", 6));
}
