using Monitor.Functions.Channels;
using Monitor.Functions.Channels.Smtp;
using Monitor.Functions.Tests.Support;
using Monitor.Watch.Alerting;
using Monitor.Watch.Subscriptions;

namespace Monitor.Functions.Tests.Channels;

public sealed class EmailChannelTests
{
    private static Task<SendOutcome> SendAsync(SmtpOptions options, Alert alert, Subscription subscription) =>
        new EmailChannel(options, new SmtpRelay(options, TimeProvider.System), SomeNews.Phrasing(new SignedLinks()), TimeProvider.System)
            .SendAsync(alert, subscription, CancellationToken.None);

    [Fact]
    public async Task A_mail_that_broke_off_comes_again_under_the_same_Message_ID()
    {
        await using var server = await MailServer.StartAsync(new() { ["authOptional"] = true });
        var (alert, subscription) = (Alert.Of(Some.Match()), Some.Subscription(ChannelKind.Email, "cut@example.org"));

        var first = await SendAsync(server.Options("starttls"), alert, subscription);
        var second = await SendAsync(server.Options("starttls"), alert, subscription);

        Assert.IsType<SendOutcome.Temporary>(first);
        Assert.IsType<SendOutcome.Acknowledged>(second);
        var mail = await Peers.Scripts.AskAsync("read-mail.js", await server.OneMailAsync());
        Assert.Equal($"<{alert.Id}.{subscription.Id}@monitor.example>", mail.GetProperty("messageId").GetString());
        Assert.Equal("cut@example.org", mail.GetProperty("to").GetString());
    }

    [Fact]
    public async Task Without_a_mail_server_it_says_what_to_set() => Assert.Contains(
        "Smtp:Host",
        Assert.IsType<SendOutcome.Permanent>(await SendAsync(new SmtpOptions(), Alert.Of(Some.Match()), Some.Subscription(ChannelKind.Email, "a@b.example"))).Answer,
        StringComparison.Ordinal);

    [Fact]
    public async Task What_is_no_address_is_not_sent_to()
    {
        var options = new SmtpOptions { Host = "localhost", From = "a@b.example" };

        Assert.IsType<SendOutcome.Permanent>(await SendAsync(options, Alert.Of(Some.Match()), Some.Subscription(ChannelKind.Email, "x@y.example\r\nDATA")));
    }
}
