using System.Text;
using System.Text.Json;
using Monitor.Functions.Channels.Mail;
using Monitor.Functions.Channels.Messages;
using Monitor.Functions.Channels.Smtp;
using Monitor.Functions.Tests.Support;

namespace Monitor.Functions.Tests.Channels.Mail;

/// <summary>What a library that is not ours reads in our mails.</summary>
public sealed class MailComposerTests
{
    private const string Subscription = "0123456789abcdef0123456789abcdef";

    private static readonly Envelope Addresses = new(
        MailboxAddress.Of("\"Drawdown, Monitor\" <alerts@monitor.example>")!, MailboxAddress.Of("analyst@example.org")!);

    private static byte[] Compose(Message message, bool eightBit = false) =>
        MailComposer.Compose(message, Addresses, Subscription, Some.Now, eightBit);

    private static Task<JsonElement> ReadAsync(byte[] mail) => Peers.Scripts.AskAsync("read-mail.js", mail);

    private static string Text(JsonElement mail, string name) => mail.GetProperty(name).GetString()!.ReplaceLineEndings("\n");

    private static string[] HeaderNames(byte[] mail) => [.. Encoding.Latin1.GetString(mail).Split("\r\n\r\n")[0]
        .Split("\r\n").Where(line => line[0] != ' ').Select(line => line.Split(':')[0])];

    public static TheoryData<string> Titles =>
    [
        "Plain title",
        "البنتاغون يعلن خفض عدد القوات الأميركية في العراق إلى ثلاثة آلاف جندي بحلول نهاية أيلول سبتمبر",
        "ئەمریکا ژمارەی سەربازەکانی لە عێراق بۆ سێ هەزار کەم دەکاتەوە",
        "Café “déjà vu” – naïve 👩\u200D👧 5,200 → 3,000",
        "=?utf-8?B?aGVsbG8=?= looks encoded",
        ".starts with a dot and has a = sign and a _ too",
        "語語語語語語語語語語語語語語語語語語語語語語語語語語語語語語語語語語語語語語語語語語語語語語語語語語",
    ];

    [Theory]
    [MemberData(nameof(Titles))]
    public async Task Titles_of_every_script_arrive_as_they_were(string title)
    {
        foreach (var eightBit in (bool[])[true, false])
        {
            var mail = await ReadAsync(Compose(SomeNews.Message(SomeNews.Titled(title)), eightBit));

            Assert.Equal("Iraq drawdown: " + title, Text(mail, "subject"));
            Assert.Contains(title, Text(mail, "text"), StringComparison.Ordinal);
            Assert.Equal(0, mail.GetProperty("attachments").GetInt32());
        }
    }

    [Fact]
    public async Task Text_and_HTML_come_whole()
    {
        var message = SomeNews.Message(SomeNews.News());

        var mail = await ReadAsync(Compose(message));

        Assert.Equal(MailText.Of(message).ReplaceLineEndings("\n").TrimEnd(), Text(mail, "text").TrimEnd());
        Assert.Equal(MailHtml.Of(message).ReplaceLineEndings("\n").TrimEnd(), Text(mail, "html").TrimEnd());
    }

    [Fact]
    public async Task The_headers_are_those_that_mailing_lists_should_have()
    {
        var news = SomeNews.News();
        var message = SomeNews.Message(news);

        var mail = await ReadAsync(Compose(message));
        string Header(string name) => mail.GetProperty("headers").GetProperty(name).GetString()!;

        Assert.Equal("\"Drawdown, Monitor\" <alerts@monitor.example>", Text(mail, "from"));
        Assert.Equal($"<{news.Id}.{Subscription}@monitor.example>", Text(mail, "messageId"));
        Assert.Equal($"<{news.First}.{Subscription}@monitor.example>", Text(mail, "inReplyTo"));
        Assert.Equal(Text(mail, "inReplyTo"), Text(mail, "references"));
        Assert.Equal($"<{message.Unsubscribe!.AbsoluteUri}>", Header("list-unsubscribe"));
        Assert.Equal("List-Unsubscribe=One-Click", Header("list-unsubscribe-post"));
        Assert.Equal("auto-generated", Header("auto-submitted"));
        Assert.Equal("2026-03-01T12:00:00.000Z", Text(mail, "date"));
    }

    [Fact]
    public void Without_a_public_address_no_one_click_is_promised()
    {
        var names = HeaderNames(Compose(SomeNews.Message(Some.Match(), new NoLinks())));

        Assert.DoesNotContain(names, name => name.StartsWith("List-", StringComparison.Ordinal));
    }

    [Fact]
    public void The_first_message_of_a_thread_answers_nothing() => Assert.DoesNotContain(
        HeaderNames(Compose(SomeNews.Message(Some.Match()))), name => name is "References" or "In-Reply-To");

    public static TheoryData<string> Hostile =>
    [
        "News\r\nBcc: victim@example.org\r\n\r\nbody",
        "News\nContent-Type: text/html\n\n<script>alert(1)</script>",
        "<script>alert(1)</script><img src=x onerror=alert(2)>",
        "\"><a href=\"https://evil.example\">click</a>",
        "\u202Egnp.exe \u2066hidden\u2069 \u200Fwords\u0000\u0007",
        "--=_0123456789abcdef0123456789abcdef--\r\n.\r\nQUIT",
        new string('x', 100_000),
        "\uD800 half a character \uDC00",
        "=?utf-8?Q?=0D=0ABcc:_victim@example.org?=",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Nothing_that_a_feed_says_becomes_a_header_or_markup(string text)
    {
        var tame = HeaderNames(Compose(SomeNews.Message(SomeNews.Titled("tame"))));
        var bytes = Compose(SomeNews.Message(SomeNews.Hostile(text)));

        var mail = await ReadAsync(bytes);

        Assert.Equal(tame, HeaderNames(bytes));
        var html = Text(mail, "html");
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("javascript:", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("evil.example\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain(Text(mail, "subject"), c => char.IsControl(c) || c is '\u202E' or '\u2066' or '\u200F');
    }

    [Theory]
    [MemberData(nameof(Titles))]
    public void A_mail_is_plain_ASCII_in_short_lines(string title)
    {
        var lines = Encoding.Latin1.GetString(Compose(SomeNews.Message(SomeNews.Titled(title)))).Split("\r\n");

        Assert.All(lines, line => Assert.True(line.All(c => c is >= ' ' and <= '~'), line));
        Assert.All(lines, line => Assert.InRange(line.Length, 0, line.StartsWith("List-", StringComparison.Ordinal) ? 998 : 150));
    }

    [Fact]
    public void A_control_character_in_a_header_is_a_fault_of_ours() =>
        Assert.Throws<ArgumentException>(() => new MailHeaders().Add("Subject", "a\r\nb"));
}
