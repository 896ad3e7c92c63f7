using System.Text;
using Monitor.Feeds.Opml;

namespace Monitor.Feeds.Tests.Opml;

public sealed class OpmlDocumentTests
{
    private static readonly OpmlFeed harbour = new(new Uri("https://harbour.example/feed?a=1&b=2"), "Harbour \"news\" ⚓ <daily>", "Sea/North");
    private static readonly OpmlFeed farm = new(new Uri("https://farm.example/feed"), "Farm news", null);

    [Fact]
    public void What_is_written_is_read_again()
    {
        var other = harbour with { Address = new Uri("https://port.example/feed"), Category = "Sea/South" };

        var read = Assert.IsType<OpmlOutcome.Read>(OpmlDocument.TryRead(OpmlDocument.Write("Mine", [harbour, farm, other])));

        Assert.Equal([harbour, other, farm], read.Feeds);
        Assert.Empty(read.Warnings);
    }

    [Fact]
    public void Feeds_of_one_category_stand_in_one_folder()
    {
        var text = Encoding.UTF8.GetString(OpmlDocument.Write("Mine", [harbour, harbour with { Title = "b" }]));

        Assert.Equal(2, text.Split("text=\"North\"").Length);
    }

    [Fact]
    public void Nested_outlines_are_flattened_with_their_path()
    {
        var feeds = Feeds("""<outline text="A"><outline text="B"><outline text="F" xmlUrl="http://f.example/"/></outline></outline>""");

        Assert.Equal(new OpmlFeed(new Uri("http://f.example/"), "F", "A/B"), Assert.Single(feeds));
    }

    [Fact]
    public void A_flat_outline_may_name_its_category_itself() =>
        Assert.Equal("A/B", Feeds("""<outline text="F" category="/A/B,/C" xmlUrl="http://f.example/"/>""")[0].Category);

    [Fact]
    public void A_feed_without_a_title_is_called_by_its_address() =>
        Assert.Equal("http://f.example/", Feeds("""<outline xmlUrl=" http://f.example "/>""")[0].Title);

    [Fact]
    public void An_address_that_stands_twice_counts_once() =>
        Assert.Single(Feeds("""<outline xmlurl="http://f.example/"/><outline xmlUrl="http://f.example/"/>"""));

    [Fact]
    public void An_address_that_is_none_is_left_out_and_named()
    {
        var read = Read("""<outline text="F" xmlUrl="javascript:alert(1)"/>""");

        Assert.Empty(read.Feeds);
        Assert.Contains("javascript:alert(1)", Assert.Single(read.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<rss version=\"2.0\"><channel/></rss>")]
    [InlineData("<opml><body>")]
    [InlineData("no list")]
    public void What_is_no_list_says_so(string text) =>
        Assert.StartsWith(
            "This is",
            Assert.IsType<OpmlOutcome.NotOpml>(OpmlDocument.TryRead(Encoding.UTF8.GetBytes(text))).Reason,
            StringComparison.Ordinal);

    private static OpmlOutcome.Read Read(string body) => Assert.IsType<OpmlOutcome.Read>(
        OpmlDocument.TryRead(Encoding.UTF8.GetBytes($"<opml version=\"2.0\"><head/><body>{body}</body></opml>")));

    private static IReadOnlyList<OpmlFeed> Feeds(string body) => Read(body).Feeds;
}
