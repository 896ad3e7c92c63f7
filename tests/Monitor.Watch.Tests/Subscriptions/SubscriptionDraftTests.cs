using Monitor.Watch.Subscriptions;
using Monitor.Watch.Tests.Support;

namespace Monitor.Watch.Tests.Subscriptions;

public sealed class SubscriptionDraftTests
{
    private static SubscriptionParsing Check(string address, double threshold = 0) =>
        new SubscriptionDraft(address, threshold, "test").Check(Some.Now);

    private static Subscription Accepted(string address) =>
        Assert.IsType<SubscriptionParsing.Accepted>(Check(address)).Subscription;

    [Fact]
    public void An_http_address_is_a_webhook_with_a_secret_of_its_own()
    {
        var (one, other) = (Accepted("https://hooks.example/a"), Accepted("https://hooks.example/a"));

        Assert.Equal((ChannelKind.Webhook, one.Id), (one.Channel, other.Id));
        Assert.StartsWith("whsec_", one.Secret, StringComparison.Ordinal);
        Assert.NotEqual(one.Secret, other.Secret);
    }

    [Theory]
    [InlineData("Analyst@Example.org", ChannelKind.Email)]
    [InlineData("https://hooks.slack.com/services/T0/B0/x", ChannelKind.Slack)]
    [InlineData("https://prod-01.westeurope.logic.azure.com/workflows/1", ChannelKind.Teams)]
    [InlineData("https://ntfy.sh/iraq", ChannelKind.Ntfy)]
    public void The_channel_is_told_from_the_address(string address, ChannelKind channel)
    {
        var subscription = Accepted(address);

        Assert.Equal((channel, address, ""), (subscription.Channel, subscription.Address, subscription.Secret));
    }

    [Fact]
    public void A_mail_address_is_the_same_subscription_in_any_case() =>
        Assert.Equal(Accepted("analyst@example.org").Id, Accepted("Analyst@Example.org").Id);

    [Fact]
    public void Any_other_text_is_a_folder_made_absolute()
    {
        var subscription = Accepted("alerts");

        Assert.Equal((ChannelKind.File, Path.GetFullPath("alerts")), (subscription.Channel, subscription.Address));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("   ", 0)]
    [InlineData("ftp://files.example/a", 0)]
    [InlineData("https://user:secret@hooks.example/", 0)]
    [InlineData("https://", 0)]
    [InlineData("analyst@", 0)]
    [InlineData("analyst@example.org\r\nBcc: other@example.org", 0)]
    [InlineData("Analyst <analyst@example.org>", 0)]
    [InlineData("alerts", 1.5)]
    [InlineData("alerts", -0.1)]
    [InlineData("alerts", double.NaN)]
    public void What_makes_no_sense_is_rejected_with_a_sentence(string address, double threshold) =>
        Assert.EndsWith(".", Assert.IsType<SubscriptionParsing.Rejected>(Check(address, threshold)).Reason, StringComparison.Ordinal);

    [Fact]
    public void A_file_cannot_be_the_folder() =>
        Assert.IsType<SubscriptionParsing.Rejected>(Check(typeof(SubscriptionDraftTests).Assembly.Location));
}
