using Monitor.Feeds.Reading;
using Monitor.Watch.Polling;
using Monitor.Watch.Tests.Support;
using Monitor.Watch.Triage;

namespace Monitor.Watch.Tests.Triage;

public sealed class ItemIdentityTests
{
    private static readonly FeedId Here = FeedId.Of(Some.Address("here.xml"));
    private static readonly FeedId There = FeedId.Of(Some.Address("there.xml"));

    private static List<ItemMarks> MarksOf(params FeedItem[] items) => [.. ItemIdentity.Of(items).Select(item => item.Marks)];

    private static ArticleKeys KeysOf(FeedItem item, FeedId feed) => ArticleKeys.Of(item, MarksOf(item)[0], feed);

    [Fact]
    public void An_edited_item_keeps_its_id_and_address_and_has_other_words()
    {
        var (before, after) = (MarksOf(Some.Item("1"))[0], MarksOf(Some.Item("1", "A corrected title"))[0]);

        Assert.Equal((before.Id, before.Address), (after.Id, after.Address));
        Assert.NotEqual(before.Content, after.Content);
    }

    [Theory]
    [InlineData("<b>", "The  Pentagon\nsaid it would cut troops.")]
    [InlineData("note", "The Pentagon said it would cut troops. Last updated 14:05 GMT, 3 March 2026")]
    [InlineData("note", "The Pentagon said it would cut troops. Updated at 5 minutes ago")]
    [InlineData("quotes", "“The Pentagon said it would cut troops”")]
    public void What_is_cosmetic_changes_no_words(string what, string summary)
    {
        var plain = Some.Item() with { Summary = "The Pentagon said it would cut troops." };

        Assert.True(MarksOf(plain)[0] == MarksOf(plain with { Summary = summary })[0], what);
    }

    [Theory]
    [InlineData("The Pentagon said it would cut troops, updated its plans and left.")]
    [InlineData("The Pentagon said it would cut 500 troops.")]
    public void What_says_something_changes_the_words(string summary)
    {
        var plain = Some.Item() with { Summary = "The Pentagon said it would cut troops." };

        Assert.NotEqual(MarksOf(plain)[0].Content, MarksOf(plain with { Summary = summary })[0].Content);
    }

    [Fact]
    public void An_id_that_several_items_bear_is_none()
    {
        var marks = MarksOf(Some.Item("1", "First") with { Link = Some.Address("a") }, Some.Item("1", "Second") with { Link = Some.Address("b") });

        Assert.All(marks, mark => Assert.Equal(0UL, mark.Id));
        Assert.All(marks, mark => Assert.NotEqual(0UL, mark.Address));
    }

    [Fact]
    public void An_address_that_several_items_have_is_none() => Assert.All(
        MarksOf(Some.Item("1", "First") with { Link = Some.Address("live") }, Some.Item("2", "Second") with { Link = Some.Address("live#p2") }),
        mark => Assert.Equal(0UL, mark.Address));

    [Fact]
    public void Exact_copies_are_one_item() => Assert.Single(MarksOf(Some.Item("1234"), Some.Item("1234")).Distinct(), mark => mark.Id != 0);

    [Fact]
    public void The_front_page_is_no_address() => Assert.Equal(0UL, MarksOf(Some.Item() with { Link = new Uri("https://news.example/?utm_source=rss") })[0].Address);

    [Fact]
    public void An_article_has_the_same_first_name_in_every_feed_that_links_to_it() =>
        Assert.Equal(KeysOf(Some.Item("1"), Here).Own[0], KeysOf(Some.Item("1") with { Id = "x" }, There).Own[0]);

    [Fact]
    public void An_id_alone_names_an_article_only_within_its_feed()
    {
        var item = Some.Item("tag:2026:12") with { Link = null };

        Assert.NotEqual(KeysOf(item, Here).Own, KeysOf(item, There).Own);
    }

    [Fact]
    public void An_id_that_may_be_the_same_for_every_item_names_no_article()
    {
        var item = Some.Item("1") with { Link = null };

        Assert.NotEqual(KeysOf(item, Here).Own, KeysOf(item with { Title = "Another day" }, Here).Own);
    }

    [Fact]
    public void The_title_names_an_article_at_its_publisher()
    {
        var title = KeysOf(Some.Drawdown("a"), Here).Title;

        Assert.NotNull(title);
        Assert.Equal(title, KeysOf(Some.Drawdown("b") with { Title = Some.DrawdownTitle.ToUpperInvariant() + "." }, There).Title);
        Assert.NotEqual(title, KeysOf(Some.Drawdown("b") with { Link = new Uri("https://other.example/b") }, There).Title);
    }

    [Fact]
    public void A_short_title_names_none() => Assert.Null(KeysOf(Some.Item(title: "Iraq: daily situation report"), Here).Title);
}
