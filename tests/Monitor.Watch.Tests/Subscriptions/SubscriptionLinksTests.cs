using Monitor.Watch.Feedback;
using Monitor.Watch.Subscriptions;
using Monitor.Watch.Subscriptions.Signing;
using Monitor.Watch.Tests.Support;

namespace Monitor.Watch.Tests.Subscriptions;

public sealed class SubscriptionLinksTests
{
    private readonly SubscriberScene _scene = new();

    private SubscriptionToken Read(Uri? link, TokenPurpose purpose) => _scene.Signer.Read(link!.Query["?token=".Length..], purpose)!;

    [Fact]
    public void Each_link_opens_its_page_with_a_token_for_it()
    {
        var subscription = Some.Subscription();

        Assert.StartsWith("https://monitor.example/api/unsubscribe?token=", _scene.Links.Unsubscribe(subscription)!.AbsoluteUri, StringComparison.Ordinal);
        Assert.Equal(subscription.Id, Read(_scene.Links.Unsubscribe(subscription), TokenPurpose.Unsubscribe).Subscription);
        Assert.Equal(subscription.Id, Read(_scene.Links.Manage(subscription), TokenPurpose.Manage).Subscription);
    }

    [Fact]
    public void A_feedback_link_names_the_match_and_the_opinion()
    {
        var token = Read(_scene.Links.Feedback(Some.Subscription(), Some.Match().Id, Opinion.NotRelevant), TokenPurpose.Feedback);

        Assert.Equal((Some.Match().Id, Opinion.NotRelevant), SubscriptionLinks.JudgedIn(token.Matter));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Relevant 0 0 Match")]
    [InlineData("Relevant 00000000000000000000000000000000 -1 Match")]
    [InlineData("Perhaps 00000000000000000000000000000000 1 Match")]
    public void Another_matter_names_no_match(string matter) => Assert.Null(SubscriptionLinks.JudgedIn(matter));

    [Fact]
    public void Without_a_public_address_there_are_no_links() =>
        Assert.Null(new SubscriptionLinks(null, _scene.Signer, _scene.Clock).Manage(Some.Subscription()));
}
