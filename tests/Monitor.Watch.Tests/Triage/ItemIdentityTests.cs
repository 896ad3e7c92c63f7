using Monitor.Watch.Polling;
using Monitor.Watch.Tests.Support;
using Monitor.Watch.Triage;

namespace Monitor.Watch.Tests.Triage;

public sealed class ItemIdentityTests
{
    private static readonly FeedId Here = FeedId.Of(Some.Address("here.xml"));
    private static readonly FeedId There = FeedId.Of(Some.Address("there.xml"));

    [Fact]
    public void The_id_decides_within_a_feed() =>
        Assert.Equal(ItemIdentity.WithinFeed(Some.Item("1")), ItemIdentity.WithinFeed(Some.Item("1", "A corrected title")));

    [Fact]
    public void Without_an_id_the_address_decides() =>
        Assert.Equal(
            ItemIdentity.WithinFeed(Some.Item("1") with { Id = null }),
            ItemIdentity.WithinFeed(Some.Item("1", "A corrected title") with { Id = "" }));

    [Fact]
    public void Without_both_the_words_decide() =>
        Assert.NotEqual(
            ItemIdentity.WithinFeed(Some.Item() with { Id = null, Link = null }),
            ItemIdentity.WithinFeed(Some.Item(title: "Another") with { Id = null, Link = null }));

    [Fact]
    public void An_article_is_the_same_in_every_feed_that_links_to_it() =>
        Assert.Equal(ItemIdentity.AcrossFeeds(Some.Item("1"), Here), ItemIdentity.AcrossFeeds(Some.Item("1") with { Id = "x" }, There));

    [Fact]
    public void An_id_alone_names_an_article_only_within_its_feed()
    {
        var item = Some.Item("1") with { Link = null };

        Assert.NotEqual(ItemIdentity.AcrossFeeds(item, Here), ItemIdentity.AcrossFeeds(item, There));
    }
}
