using System.Xml.Linq;

namespace CodeHollow.FeedReader.Feeds;

public class Rss092Feed : Rss091Feed
{
    public Rss092Feed()
    {
    }

    public Rss092Feed(string feedXml, XElement channel)
        : base(feedXml, channel, item => new Rss092FeedItem(item))
    {
    }

    public override Feed ToFeed()
    {
        var feed = base.ToFeed();
        feed.Type = FeedType.Rss_0_92;
        return feed;
    }
}
