using System.Xml;
using CodeHollow.FeedReader.Feeds;
using CodeHollow.FeedReader.Parser;

namespace CodeHollow.FeedReader.Tests;

public sealed class FeedTypeTests
{
    [Theory]
    [InlineData("0.91", FeedType.Rss_0_91)]
    [InlineData("0.92", FeedType.Rss_0_92)]
    [InlineData("2.0", FeedType.Rss_2_0)]
    [InlineData("3.7", FeedType.Rss_2_0)]
    public void The_version_of_an_rss_element_decides_its_type(string version, FeedType type) =>
        Assert.Equal(type, FeedReader.ReadFromString(Documents.Rss(version, "<title>Harbour news</title>")).Type);

    [Fact]
    public void The_prefix_media_makes_it_media_rss()
    {
        var text = Documents.Rss("2.0", "<title>t</title>", "xmlns:media=\"http://search.yahoo.com/mrss/\"");

        Assert.IsType<MediaRssFeed>(FeedReader.ReadFromString(text).SpecificFeed);
    }

    [Fact]
    public void An_rdf_element_is_rss_1_0() =>
        Assert.IsType<Rss10Feed>(FeedReader.ReadFromString(Documents.Rdf("")).SpecificFeed);

    [Fact]
    public void A_feed_element_is_atom() =>
        Assert.IsType<AtomFeed>(FeedReader.ReadFromString(Documents.Atom("")).SpecificFeed);

    [Fact]
    public void Another_root_element_is_not_supported() =>
        Assert.Throws<FeedTypeNotSupportedException>(() => FeedReader.ReadFromString("<html></html>"));

    [Fact]
    public void Text_that_is_not_well_formed_throws() =>
        Assert.ThrowsAny<XmlException>(() => FeedReader.ReadFromString("<rss version=\"2.0\"><channel>"));

    [Fact]
    public void An_rss_element_without_a_version_throws() =>
        Assert.Throws<NullReferenceException>(() => FeedReader.ReadFromString("<rss><channel/></rss>"));

    [Fact]
    public void An_rss_element_without_a_channel_throws() =>
        Assert.ThrowsAny<Exception>(() => FeedReader.ReadFromString("<rss version=\"2.0\"/>"));
}
