using System.Text;
using Monitor.Functions.Channels.Smtp;
using Monitor.Functions.Tests.Support;
using Monitor.Watch.Alerting;

namespace Monitor.Functions.Tests.Channels.Smtp;

/// <summary>What real servers seldom do, and what must not go wrong when they do.</summary>
public sealed class SmtpDialogueTests
{
    private static readonly SmtpMail Mail = new(
        MailboxAddress.Of("alerts@monitor.example")!, MailboxAddress.Of("analyst@example.org")!, Encoding.UTF8.GetBytes("Subject: x\r\n\r\nbody\r\n"));

    private static Task<SendOutcome> SendAsync(SmtpOptions options) =>
        new SmtpRelay(options, TimeProvider.System).SendAsync(Mail, CancellationToken.None);

    private static string Words(SendOutcome outcome) => Assert.IsType<SendOutcome.Temporary>(outcome).Answer;

    /// <summary>Answers as it should, apart from the one command.</summary>
    private static Func<string, string?> Good(string command = "-", string? answer = "")
    {
        var inMessage = false;
        return line =>
        {
            if (line.StartsWith(command, StringComparison.Ordinal) && !inMessage)
            {
                return answer;
            }

            var wasEnd = inMessage && line == ".";
            inMessage = (inMessage || line == "DATA") && !wasEnd;
            return line == "DATA" ? "354 go on" : inMessage ? "" : "250 fine";
        };
    }

    [Fact]
    public async Task A_server_that_knows_no_EHLO_is_greeted_in_the_old_way()
    {
        await using var server = new ScriptedMailServer(Good("EHLO", "502 what?"));

        Assert.IsType<SendOutcome.Acknowledged>(await SendAsync(server.Options()));

        Assert.Equal(["EHLO [127.0.0.1]", "HELO [127.0.0.1]", "MAIL FROM:<alerts@monitor.example>", "RCPT TO:<analyst@example.org>"], server.Heard.Take(4));
        Assert.Contains("QUIT", server.Heard);
    }

    [Theory]
    [InlineData("MAIL", "554 not you")]
    [InlineData("RCPT", "550-No\r\n550 such user")]
    [InlineData("DATA", "554 no valid recipients")]
    public async Task A_refusal_for_good_is_permanent(string command, string answer)
    {
        await using var server = new ScriptedMailServer(Good(command, answer));

        Assert.IsType<SendOutcome.Permanent>(await SendAsync(server.Options()));
    }

    [Theory]
    [InlineData("MAIL", "421 shutting down")]
    [InlineData("RCPT", "450 later")]
    [InlineData("DATA", "451 local error")]
    [InlineData("EHLO", "421 too busy")]
    public async Task A_refusal_for_now_is_temporary(string command, string answer)
    {
        await using var server = new ScriptedMailServer(Good(command, answer));

        Assert.Contains(answer, Words(await SendAsync(server.Options())), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("EHLO", "at the greeting")]
    [InlineData("MAIL", "at the sender's address")]
    [InlineData("RCPT", "at the recipient's address")]
    [InlineData("DATA", "before the message")]
    [InlineData(".", "in the middle of the message")]
    public async Task A_connection_that_ends_is_temporary_and_says_where(string command, string stage)
    {
        var good = Good();
        await using var server = new ScriptedMailServer(line => line.StartsWith(command, StringComparison.Ordinal) ? null : good(line));

        Assert.EndsWith(stage + ".", Words(await SendAsync(server.Options())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_silent_is_given_up_after_the_time_limit()
    {
        await using var server = new ScriptedMailServer(Good("RCPT", ""));
        var options = server.Options();
        options.CommandTimeLimit = TimeSpan.FromMilliseconds(200);

        Assert.EndsWith("did not answer in time, at the recipient's address.", Words(await SendAsync(options)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_accepted_mail_stays_accepted_whatever_the_farewell_is()
    {
        await using var server = new ScriptedMailServer(Good("QUIT", null));

        Assert.IsType<SendOutcome.Acknowledged>(await SendAsync(server.Options()));
    }

    [Theory]
    [InlineData("HTTP/1.1 400 Bad Request")]
    [InlineData("25")]
    [InlineData("999 what")]
    [InlineData("250x")]
    public async Task What_speaks_no_SMTP_is_told_so(string greeting)
    {
        await using var server = new ScriptedMailServer(_ => greeting);

        Assert.Contains("which is no SMTP", Words(await SendAsync(server.Options())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endless_line_is_not_kept()
    {
        await using var server = new ScriptedMailServer(_ => "220 " + new string('x', 100_000));

        Assert.Contains("without an end of line", Words(await SendAsync(server.Options())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_slips_in_before_TLS_is_not_taken_for_the_server()
    {
        var answers = new Queue<string>(["220 hello", "250-here\r\n250 STARTTLS", "220 go\r\n250 AUTH PLAIN"]);
        await using var server = new ScriptedMailServer(_ => answers.TryDequeue(out var answer) ? answer : null);

        Assert.Contains("somebody may be interfering", Words(await SendAsync(server.Options("starttls"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_server_is_temporary()
    {
        var options = new SmtpOptions { Host = "127.0.0.1", Port = 9, Security = "none", From = "a@b.example" };

        Assert.Contains("127.0.0.1:9 could not be reached", Words(await SendAsync(options)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("analyst@example.org\r\nDATA")]
    [InlineData("<analyst@example.org> SIZE=1")]
    [InlineData("\"a b\"@example.org")]
    [InlineData("no address")]
    [InlineData("")]
    public void What_could_hold_another_command_is_no_address(string text) =>
        Assert.True(MailboxAddress.Of(text) is null or { Value: "analyst@example.org" });
}
