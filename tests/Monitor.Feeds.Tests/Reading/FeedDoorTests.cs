using System.Diagnostics;
using System.Text;
using Monitor.Feeds.Reading;

namespace Monitor.Feeds.Tests.Reading;

public sealed class FeedDoorTests
{
    private static readonly Uri place = new("https://harbour.example/feed");

    public static TheoryData<string, string> Nasty => new()
    {
        { "deep elements", "<rss version=\"2.0\"><channel><title>t</title><item><description>" + Repeat("<b>", 200_000) },
        { "deep and closed", Rss($"<item><title>t</title><description>{Repeat("<b>", 100_000)}{Repeat("</b>", 100_000)}</description></item>") },
        { "deep markup", Rss($"<item><description><![CDATA[{Repeat("<div>", 50_000)}]]></description></item>") },
        { "many siblings", Rss($"<item><description><![CDATA[{Repeat("<br>x", 200_000)}]]></description></item>") },
        { "many attributes", Rss($"<item {string.Concat(Enumerable.Range(0, 50_000).Select(at => $"a{at}=\"\" "))}><title>t</title></item>") },
        { "many prefixes", Rss(string.Concat(Enumerable.Range(0, 50_000).Select(at => $"<p{at}:x/>"))) },
        { "doctypes", Repeat("<!DOCTYPE [", 100_000) + "<rss>" },
        { "unclosed fields", "<rss><channel>" + Repeat("<title>", 200_000) },
        { "unclosed items", "<rss><channel>" + Repeat("<item>", 200_000) },
        { "ampersands", Rss($"<item><title>{Repeat("&", 1_000_000)}</title></item>") },
        { "unclosed sections", Rss($"<item><title>{Repeat("<![CDATA[&", 300_000)}</title></item>") },
        { "deep json", Repeat("{\"items\":[", 100_000) },
        { "a long date", Rss($"<item><pubDate>{Repeat("1", 1_000_000)}</pubDate></item>") },
        { "spaces", Rss($"<item><description>{Repeat("\n ", 1_000_000)}</description></item>") },
    };

    [Theory]
    [MemberData(nameof(Nasty))]
    public void Text_made_to_hurt_is_answered_in_time(string name, string text)
    {
        var watch = Stopwatch.StartNew();

        var outcome = Read(Encoding.UTF8.GetBytes(text));

        Assert.NotNull(outcome);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{name} took {watch.Elapsed}");
    }

    [Fact]
    public void Items_beyond_the_limit_are_left_out_and_counted()
    {
        var items = string.Concat(Enumerable.Range(0, 2500).Select(at => $"<item><title>{at}</title></item>"));

        var document = Assert.IsType<ReadOutcome.Read>(Read(Encoding.UTF8.GetBytes(Rss(items)))).Document;

        Assert.Equal((FeedDoor.MostItems, "1999"), (document.Items.Count, document.Items[^1].Title));
        Assert.Equal("The feed has 2500 items; only the first 2000 were read.", Assert.Single(document.Warnings));
    }

    [Fact]
    public void Warnings_end_somewhere()
    {
        var items = string.Concat(Enumerable.Range(0, 100).Select(at => $"<item><title>t</title><pubDate>no {at}</pubDate></item>"));

        var document = Assert.IsType<ReadOutcome.Read>(Read(Encoding.UTF8.GetBytes(Rss(items)))).Document;

        Assert.Equal("There are 80 more warnings of this kind.", document.Warnings[^1]);
    }

    [Fact]
    public void A_feed_from_a_file_may_link_to_files()
    {
        var body = Encoding.UTF8.GetBytes(Rss("<item><link>one.html</link></item>"));

        var document = Assert.IsType<ReadOutcome.Read>(FeedDoor.Read(body, null, new Uri("file:///news/feed.xml"))).Document;

        Assert.Equal(new Uri("file:///news/one.html"), document.Items[0].Link);
    }

    private static ReadOutcome Read(byte[] body) => FeedDoor.Read(body, null, place);

    private static string Rss(string inside) => $"<rss version=\"2.0\"><channel>{inside}</channel></rss>";

    private static string Repeat(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();
}
