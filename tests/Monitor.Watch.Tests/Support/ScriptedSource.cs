using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Monitor.Feeds.Fetching;
using Monitor.Feeds.Reading;
using Monitor.Watch.Polling;

namespace Monitor.Watch.Tests.Support;

/// <summary>Answers with what the test says, and remembers what it was asked. An address without an answer throws.</summary>
internal sealed class ScriptedSource : IFeedSource
{
    private readonly Dictionary<Uri, FetchOutcome> _answers = [];

    public List<(Uri Address, Validators Validators)> Asked { get; } = [];

    /// <summary>What happens at every fetch before its answer.</summary>
    public Action Fetching { get; set; } = () => { };

    /// <summary>What every answer waits for.</summary>
    public Task Waiting { get; set; } = Task.CompletedTask;

    public void Answers(Feed feed, params FeedItem[] items)
    {
        var body = Encoding.UTF8.GetBytes(RssOf(items).ToString());
        Answers(feed, new FetchOutcome.Modified(
            body, "application/rss+xml", new Validators("\"1\"", null), feed.Address, Convert.ToHexStringLower(SHA256.HashData(body))));
    }

    public void Answers(Feed feed, FetchOutcome outcome) => _answers[feed.Address] = outcome;

    public async Task<FetchOutcome> FetchAsync(Uri address, Validators validators, CancellationToken cancellation)
    {
        Asked.Add((address, validators));
        Fetching();
        await Waiting;
        return _answers[address];
    }

    private static XElement RssOf(IEnumerable<FeedItem> items) => new(
        "rss",
        new XAttribute("version", "2.0"),
        new XElement("channel", new XElement("title", "Example news"), new XElement("link", "https://news.example/"), items.Select(ElementOf)));

    private static XElement ElementOf(FeedItem item) => new(
        "item",
        new XElement("title", item.Title),
        new XElement("guid", new XAttribute("isPermaLink", "false"), item.Id),
        item.Link is { } link ? new XElement("link", link) : null,
        item.Published is { } date ? new XElement("pubDate", date.ToString("R")) : null,
        new XElement("description", item.Summary));
}
