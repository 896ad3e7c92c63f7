using System.Text;
using Monitor.Functions.Channels.Mail;

namespace Monitor.Functions.Tests.Channels.Mail;

public sealed class MailLinesTests
{
    [Fact]
    public void Lines_end_as_mail_wants_it() => Assert.Equal("one\r\n\r\ntwo\r\n", MailLines.Of("one\n\ntwo\n"));

    [Fact]
    public void A_long_line_is_broken_at_a_space_and_keeps_its_words()
    {
        var words = string.Join(' ', Enumerable.Range(0, 500));

        Assert.Equal(words, MailLines.Of(words).Replace("\r\n", " ").TrimEnd());
    }

    [Theory]
    [InlineData("x")]
    [InlineData("ش")]
    [InlineData("語")]
    [InlineData("😀")]
    public void No_line_is_longer_than_998_octets_and_no_character_is_torn(string character)
    {
        var text = "a" + string.Concat(Enumerable.Repeat(character, 2000));

        var lines = MailLines.Of(text).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.All(lines, line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 1, 998));
        Assert.Equal(text, string.Concat(lines));
        Assert.All(lines, line => Assert.DoesNotContain('\uFFFD', Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(line))));
    }
}
