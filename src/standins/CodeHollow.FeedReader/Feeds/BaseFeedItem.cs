using System.Xml.Linq;
using CodeHollow.FeedReader.Parser;

namespace CodeHollow.FeedReader.Feeds;

public abstract class BaseFeedItem
{
    protected BaseFeedItem()
    {
    }

    protected BaseFeedItem(XElement item)
    {
        Title = item.Text("title");
        Link = item.Text("link");
        Element = item;
    }

    public string Title { get; set; }

    public string Link { get; set; }

    public XElement Element { get; }

    internal abstract FeedItem ToFeedItem();
}
