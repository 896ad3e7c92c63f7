using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Monitor.Analysis.Relevance;
using Monitor.Feeds.Reading;
using Monitor.Functions.Tests.Support;
using Monitor.Functions.Web.Syndication;
using Monitor.Watch.Triage;

namespace Monitor.Functions.Tests.Web.Syndication;

public sealed class FeedFormatTests
{
    private const string Hostile = "<script>alert(1)</script> ]]> \0\u0008\uFFFE 🙂 العراق & <b>x";

    private static readonly Uri Place = new("https://monitor.example/api/matches.atom?band=match&limit=2");

    private static byte[] Write(string format, params Match[] matches) => FeedFormat.Of(format)!.Write(new PublishedFeed(
        "Drawdown Monitor", "Reports.", Place, Place, new Uri("https://monitor.example/"), null, [.. matches.Select(MatchEntry.Of)]));

    private static FeedDocument Read(byte[] body) =>
        Assert.IsType<ReadOutcome.Read>(FeedDoor.Read(body, "text/plain; charset=utf-8", Place)).Document;

    private static Match HostileMatch() => SomeNews.Hostile(Hostile) with { Sentences = [new EvidenceSentence(Hostile, 0, 1)] };

    private static DateTimeOffset Second(DateTimeOffset moment) => DateTimeOffset.FromUnixTimeSeconds(moment.ToUnixTimeSeconds());

    [Theory]
    [InlineData("atom")]
    [InlineData("rss")]
    [InlineData("json")]
    public void What_is_written_is_read_by_our_own_reader(string format)
    {
        var edited = Some.Match().With(new MatchVersion(Some.Now.AddHours(3), "2", "", "US to cut troops to 2,500", 0.9, ["It will."]));
        var feed = Read(Write(format, edited));
        var item = Assert.Single(feed.Items);

        Assert.Equal(("Drawdown Monitor", 0), (feed.Title, feed.Warnings.Count));
        Assert.Equal((MatchEntry.Of(edited).Id, "US to cut troops to 2,500", edited.Address, edited.Source), (item.Id, item.Title, item.Link, item.Author));
        Assert.Equal((Second(edited.Published!.Value), Second(Some.Now.AddHours(3))), (item.Published, item.Updated));
        Assert.Contains("It will.", item.Content + item.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("atom")]
    [InlineData("rss")]
    public void A_hostile_report_leaves_well_formed_XML_without_its_markup(string format)
    {
        var body = Encoding.UTF8.GetString(Write(format, HostileMatch()));
        var texts = XDocument.Parse(body).Descendants().Where(element => !element.HasElements).Select(element => element.Value).ToList();

        Assert.Contains(texts, text => text.EndsWith("]]> 🙂 العراق & <b>x", StringComparison.Ordinal) || text.EndsWith("]]› 🙂 العراق & ‹b›x", StringComparison.Ordinal));
        Assert.DoesNotContain(texts, text => text.Contains("<p>", StringComparison.Ordinal) && text.Contains("<script", StringComparison.Ordinal));
        Assert.DoesNotContain("javascript:", body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_JSON_Feed_has_what_version_1_1_requires()
    {
        var feed = JsonDocument.Parse(Write("json", HostileMatch())).RootElement;
        var item = feed.GetProperty("items")[0];

        Assert.Equal("https://jsonfeed.org/version/1.1", feed.GetProperty("version").GetString());
        Assert.Equal(("Drawdown Monitor", Place.AbsoluteUri), (feed.GetProperty("title").GetString(), feed.GetProperty("feed_url").GetString()));
        Assert.StartsWith("urn:uuid:", item.GetProperty("id").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("<script>alert(1)</script> ]]> 🙂 العراق", item.GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("<script", item.GetProperty("content_html").GetString(), StringComparison.Ordinal);
        Assert.False(item.TryGetProperty("url", out _));
    }

    [Theory]
    [InlineData("atom")]
    [InlineData("rss")]
    [InlineData("json")]
    public void A_feed_without_entries_is_a_feed(string format) => Assert.Empty(Read(Write(format)).Items);

    [Fact]
    public void An_edit_keeps_the_id_and_an_event_of_the_same_name_has_another()
    {
        var match = Some.Match();
        var edited = match.With(new MatchVersion(Some.Now, "2", "", "Another", 0.9, []));

        Assert.Equal(MatchEntry.Of(match).Id, MatchEntry.Of(edited).Id);
        Assert.Matches("^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", MatchEntry.Of(match).Id);
        Assert.NotEqual(EntryId.Of("event", match.Id.Article.Value), MatchEntry.Of(match).Id);
    }
}
