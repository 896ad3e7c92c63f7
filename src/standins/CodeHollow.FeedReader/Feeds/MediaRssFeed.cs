using System.Xml.Linq;
using CodeHollow.FeedReader.Parser;

namespace CodeHollow.FeedReader.Feeds;

public class MediaRssFeed : BaseFeed
{
    private readonly RssChannel common;

    public MediaRssFeed(string feedXml, XElement channel)
        : base(feedXml, channel)
    {
        common = new RssChannel(channel);
        AddItems(channel, "item", item => new MediaRssFeedItem(item));
    }

    public override Feed ToFeed() => common.ToFeed(this, FeedType.MediaRss);
}
