using CodeHollow.FeedReader.Feeds;

namespace CodeHollow.FeedReader.Tests;

public sealed class RssTests
{
    private const string Namespaces =
        "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"";

    private const string Item =
        """
        <item><title>Ferry returns</title><link>http://harbour.example/1</link><guid>id-1</guid><author>A. Pilot</author>
        <pubDate>Tue, 06 Feb 2018 12:00:00 +0200</pubDate><description>Short</description><category>Sea</category>
        <content:encoded><![CDATA[<p>a &amp;lt; b</p>]]></content:encoded><dc:creator>B. Pilot</dc:creator></item>
        """;

    [Fact]
    public void The_common_fields_of_an_item_are_read()
    {
        var item = Assert.Single(FeedReader.ReadFromString(Documents.Rss("2.0", Item, Namespaces)).Items);

        Assert.Equal(
            ("Ferry returns", "http://harbour.example/1", "id-1", "A. Pilot", "Short"),
            (item.Title, item.Link, item.Id, item.Author, item.Description));
        Assert.Equal("Sea", Assert.Single(item.Categories));
    }

    [Fact]
    public void The_date_is_given_in_utc()
    {
        var item = FeedReader.ReadFromString(Documents.Rss("2.0", Item, Namespaces)).Items[0];

        Assert.Equal(new DateTime(2018, 2, 6, 10, 0, 0, DateTimeKind.Utc), item.PublishingDate);
        Assert.Equal("Tue, 06 Feb 2018 12:00:00 +0200", item.PublishingDateString);
    }

    [Fact]
    public void Encoded_content_is_decoded_twice() =>
        Assert.Equal("<p>a &lt; b</p>", FeedReader.ReadFromString(Documents.Rss("2.0", Item, Namespaces)).Items[0].Content);

    [Fact]
    public void Dublin_core_stands_in_the_specific_item()
    {
        var item = FeedReader.ReadFromString(Documents.Rss("2.0", Item, Namespaces)).Items[0];

        Assert.Equal("B. Pilot", Assert.IsType<Rss20FeedItem>(item.SpecificItem).DC.Creator);
    }

    [Fact]
    public void An_unknown_zone_is_taken_as_utc()
    {
        const string Channel = "<item><pubDate>Tue, 06 Feb 2018 12:00:00 QQQ</pubDate></item>";

        var item = FeedReader.ReadFromString(Documents.Rss("2.0", Channel)).Items[0];

        Assert.Equal(new DateTime(2018, 2, 6, 12, 0, 0, DateTimeKind.Utc), item.PublishingDate);
    }

    [Fact]
    public void An_unreadable_date_of_one_word_throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(
            () => FeedReader.ReadFromString(Documents.Rss("2.0", "<item><pubDate>yesterday</pubDate></item>")));

    [Fact]
    public void An_unreadable_date_of_two_words_is_left_out() =>
        Assert.Null(
            FeedReader.ReadFromString(Documents.Rss("2.0", "<item><pubDate>last week</pubDate></item>")).Items[0].PublishingDate);

    [Fact]
    public void A_missing_title_is_null() =>
        Assert.Null(FeedReader.ReadFromString(Documents.Rss("2.0", "<item/>")).Title);

    [Fact]
    public void In_0_91_the_link_is_the_id() =>
        Assert.Equal("http://harbour.example/1", FeedReader.ReadFromString(Documents.Rss("0.91", Item, Namespaces)).Items[0].Id);

    [Fact]
    public void In_0_92_the_specific_item_has_the_categories()
    {
        var item = FeedReader.ReadFromString(Documents.Rss("0.92", Item, Namespaces)).Items[0];

        Assert.Equal("Sea", Assert.Single(Assert.IsType<Rss092FeedItem>(item.SpecificItem).Categories));
    }

    [Fact]
    public void In_1_0_the_items_stand_beside_the_channel()
    {
        const string Beside =
            """
            <item rdf:about="http://harbour.example/about"><title>Ferry returns</title><link>http://harbour.example/1</link>
            <dc:creator>B. Pilot</dc:creator><dc:date>2018-02-06T12:00:00Z</dc:date><description>Short</description></item>
            """;

        var item = Assert.Single(FeedReader.ReadFromString(Documents.Rdf(Beside)).Items);

        Assert.Equal(("Ferry returns", "http://harbour.example/1", "B. Pilot"), (item.Title, item.Id, item.Author));
        Assert.Equal("http://harbour.example/about", Assert.IsType<Rss10FeedItem>(item.SpecificItem).About);
        Assert.Equal(new DateTime(2018, 2, 6, 12, 0, 0, DateTimeKind.Utc), item.PublishingDate);
    }
}
