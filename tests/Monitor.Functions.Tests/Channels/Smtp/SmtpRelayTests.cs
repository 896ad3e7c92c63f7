using System.Text;
using Monitor.Functions.Channels.Smtp;
using Monitor.Functions.Tests.Support;
using Monitor.Watch.Alerting;

namespace Monitor.Functions.Tests.Channels.Smtp;

/// <summary>Against a mail server that is not ours.</summary>
public sealed class SmtpRelayTests : IAsyncLifetime
{
    private static readonly MailboxAddress From = MailboxAddress.Of("alerts@monitor.example")!;

    private MailServer _server = null!;

    public async Task InitializeAsync() => _server = await MailServer.StartAsync(new() { ["authOptional"] = true, ["size"] = 100_000 });

    public async Task DisposeAsync() => await _server.DisposeAsync();

    private static Task<SendOutcome> SendAsync(SmtpOptions options, string to = "analyst@example.org", string body = "Hello\r\n") =>
        new SmtpRelay(options, TimeProvider.System).SendAsync(
            new SmtpMail(From, MailboxAddress.Of(to)!, Encoding.UTF8.GetBytes("Subject: test\r\n\r\n" + body)), CancellationToken.None);

    private static void Means<T>(string words, SendOutcome outcome)
        where T : SendOutcome
    {
        var said = Assert.IsType<T>(outcome).ToString();
        Assert.Contains(words, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task By_STARTTLS_the_mail_arrives_encrypted_under_our_name()
    {
        Means<SendOutcome.Acknowledged>("250 Taken as 1", await SendAsync(_server.WithLogin("starttls")));

        await _server.OneMailAsync();
        var mail = Assert.Single(_server.Mails);
        Assert.Equal(
            ("alerts@monitor.example", "analyst@example.org", true, "PLAIN monitor"),
            (mail.GetProperty("from").GetProperty("address").GetString(), mail.GetProperty("to").GetString(), mail.GetProperty("secure").GetBoolean(), mail.GetProperty("user").GetString()));
    }

    [Theory]
    [InlineData("PLAIN")]
    [InlineData("LOGIN")]
    public async Task By_implicit_TLS_and_either_way_to_log_in(string method)
    {
        await using var server = await MailServer.StartAsync(new() { ["secure"] = true, ["authMethods"] = new[] { method } });

        Assert.IsType<SendOutcome.Acknowledged>(await SendAsync(server.WithLogin("implicit")));

        await server.OneMailAsync();
        Assert.Equal(method + " monitor", Assert.Single(server.Mails).GetProperty("user").GetString());
    }

    [Fact]
    public async Task A_wrong_password_is_a_matter_of_settings_and_tried_again() => Means<SendOutcome.Temporary>(
        "refuses our login: 535 5.7.8 Wrong user or password", await SendAsync(_server.WithLogin("starttls", "wrong")));

    [Fact]
    public async Task A_certificate_that_nobody_trusted_made_is_not_accepted()
    {
        var options = _server.Options("starttls");
        options.Authority = "";

        Means<SendOutcome.Temporary>("offers no TLS that we trust", await SendAsync(options));
    }

    [Fact]
    public async Task A_certificate_for_another_host_is_not_accepted()
    {
        await using var server = await MailServer.StartAsync(new() { ["authOptional"] = true }, certified: "mail.example.org");

        Means<SendOutcome.Temporary>("offers no TLS that we trust", await SendAsync(server.Options("starttls")));
        Assert.Empty(server.Mails);
    }

    [Fact]
    public async Task Without_STARTTLS_nothing_is_sent_in_the_open()
    {
        await using var server = await MailServer.StartAsync(new() { ["authOptional"] = true, ["hideSTARTTLS"] = true });

        Means<SendOutcome.Temporary>("offers no STARTTLS", await SendAsync(server.Options("starttls")));
        Assert.Empty(server.Mails);
    }

    [Fact]
    public async Task A_password_goes_unencrypted_only_where_that_is_allowed()
    {
        await using var server = await MailServer.StartAsync(new() { ["allowInsecureAuth"] = true });
        var options = server.WithLogin("none");

        Means<SendOutcome.Temporary>("would get the password unencrypted", await SendAsync(options));

        options.AllowPlainPassword = true;
        Assert.IsType<SendOutcome.Acknowledged>(await SendAsync(options));
    }

    [Fact]
    public async Task Greylisting_is_temporary_and_the_second_attempt_succeeds()
    {
        var options = _server.Options("starttls");

        Means<SendOutcome.Temporary>("451 4.7.1 Greylisted", await SendAsync(options, "grey@example.org"));
        Assert.IsType<SendOutcome.Acknowledged>(await SendAsync(options, "grey@example.org"));
    }

    [Fact]
    public async Task A_full_mailbox_is_temporary() => Means<SendOutcome.Temporary>(
        "does not take the recipient's address yet: 452", await SendAsync(_server.Options("starttls"), "busy@example.org"));

    [Fact]
    public async Task An_unknown_recipient_is_permanent_and_told_from_a_refused_message()
    {
        var options = _server.Options("starttls");

        Means<SendOutcome.Permanent>("refuses the recipient's address: 550 5.1.1 No such user", await SendAsync(options, "nobody@example.org"));
        Means<SendOutcome.Permanent>("refuses the message: 554 5.7.1 Looks like spam", await SendAsync(options, "spam@example.org"));
    }

    [Fact]
    public async Task A_connection_that_breaks_in_the_middle_of_the_message_is_temporary()
    {
        var long_ = string.Concat(Enumerable.Repeat(new string('x', 70) + "\r\n", 1000));

        Means<SendOutcome.Temporary>("in the middle of the message", await SendAsync(_server.Options("starttls"), "cut@example.org", long_));
        Assert.IsType<SendOutcome.Acknowledged>(await SendAsync(_server.Options("starttls"), "cut@example.org", long_));
    }

    [Fact]
    public async Task A_mail_that_is_larger_than_the_server_takes_is_not_tried() => Means<SendOutcome.Permanent>(
        "more than the 100000 that the mail server takes", await SendAsync(_server.Options("starttls"), body: new string('x', 100_001)));

    [Fact]
    public async Task Dots_at_the_beginning_of_lines_arrive_as_they_were()
    {
        const string Body = ".\r\n..\r\n.hidden\r\nnot. here\r\n";

        await SendAsync(_server.Options("starttls"), body: Body);

        Assert.EndsWith("\r\n\r\n" + Body, Encoding.UTF8.GetString(await _server.OneMailAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Octets_beyond_ASCII_are_announced()
    {
        await SendAsync(_server.Options("starttls"), body: "العراق\r\n");

        Assert.EndsWith("العراق\r\n", Encoding.UTF8.GetString(await _server.OneMailAsync()), StringComparison.Ordinal);
        Assert.Equal("8bitmime", Assert.Single(_server.Mails).GetProperty("eightBit").GetString());
    }

    [Fact]
    public async Task An_address_beyond_ASCII_needs_a_server_that_knows_it()
    {
        await using var server = await MailServer.StartAsync(new() { ["authOptional"] = true, ["hideSMTPUTF8"] = true });

        Assert.IsType<SendOutcome.Acknowledged>(await SendAsync(_server.Options("starttls"), "محلل@example.org"));
        Means<SendOutcome.Permanent>("SMTPUTF8", await SendAsync(server.Options("starttls"), "محلل@example.org"));
        Assert.IsType<SendOutcome.Acknowledged>(await SendAsync(server.Options("starttls"), "analyst@bücher.example"));
    }
}
