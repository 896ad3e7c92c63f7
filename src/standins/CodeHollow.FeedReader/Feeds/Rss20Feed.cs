using System.Xml.Linq;
using CodeHollow.FeedReader.Parser;

namespace CodeHollow.FeedReader.Feeds;

public class Rss20Feed : BaseFeed
{
    private readonly RssChannel common;

    public Rss20Feed(string feedXml, XElement channel)
        : base(feedXml, channel)
    {
        common = new RssChannel(channel);
        TTL = channel.Text("ttl");
        Sy = new Syndication(channel);
        AddItems(channel, "item", item => new Rss20FeedItem(item));
    }

    public string TTL { get; set; }

    public Syndication Sy { get; set; }

    public override Feed ToFeed() => common.ToFeed(this, FeedType.Rss_2_0);
}
