using CodeHollow.FeedReader.Feeds;

namespace CodeHollow.FeedReader.Tests;

public sealed class AtomTests
{
    private const string Entry =
        """
        <entry><title>Ferry returns</title><id>tag:1</id><link rel="self" href="http://harbour.example/self"/>
        <link rel="alternate" type="text/html" href="http://harbour.example/1"/><summary>Short</summary>
        <author><name>A. Pilot</name><email>pilot@harbour.example</email></author><category term="Sea"/>
        <published>2018-02-06T12:00:00Z</published><updated>2018-02-07T12:00:00Z</updated>
        <content type="html">&lt;p&gt;Long&lt;/p&gt;</content></entry>
        """;

    private static readonly FeedItem item = FeedReader.ReadFromString(Documents.Atom(Entry)).Items[0];

    [Fact]
    public void The_common_fields_of_an_entry_are_read() => Assert.Equal(
        ("Ferry returns", "tag:1", "Short", "<p>Long</p>"),
        (item.Title, item.Id, item.Description, item.Content));

    [Fact]
    public void The_first_link_counts_whatever_its_relation() => Assert.Equal("http://harbour.example/self", item.Link);

    [Fact]
    public void The_specific_item_has_all_links() => Assert.Equal(
        ["self", "alternate"],
        Assert.IsType<AtomFeedItem>(item.SpecificItem).Links.Select(link => link.Relation));

    [Fact]
    public void The_author_carries_the_address() => Assert.Equal("A. Pilot <pilot@harbour.example>", item.Author);

    [Fact]
    public void A_category_is_its_term() => Assert.Equal("Sea", Assert.Single(item.Categories));

    [Fact]
    public void The_updated_date_stands_in_the_specific_item() => Assert.Equal(
        new DateTime(2018, 2, 7, 12, 0, 0, DateTimeKind.Utc),
        Assert.IsType<AtomFeedItem>(item.SpecificItem).UpdatedDate);

    [Fact]
    public void An_entry_without_a_link_is_read() =>
        Assert.Null(FeedReader.ReadFromString(Documents.Atom("<entry><id>tag:2</id></entry>")).Items[0].Link);

    [Fact]
    public void Elements_with_a_prefix_are_overlooked()
    {
        const string Text = "<a:feed xmlns:a=\"http://www.w3.org/2005/Atom\"><a:entry><a:id>1</a:id></a:entry></a:feed>";

        Assert.Empty(FeedReader.ReadFromString(Text).Items);
    }
}
