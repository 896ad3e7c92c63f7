using System.Xml.Linq;
using CodeHollow.FeedReader.Parser;

namespace CodeHollow.FeedReader.Feeds;

public class MediaRssFeedItem : BaseFeedItem
{
    private readonly RssItem common;

    public MediaRssFeedItem(XElement item)
        : base(item)
    {
        common = new RssItem(item);
        DC = new DublinCore(item);
    }

    public DublinCore DC { get; set; }

    internal override FeedItem ToFeedItem() => common.ToFeedItem(this);
}
