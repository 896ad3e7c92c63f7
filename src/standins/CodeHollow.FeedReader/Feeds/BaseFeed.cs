using System.Xml.Linq;
using CodeHollow.FeedReader.Parser;

namespace CodeHollow.FeedReader.Feeds;

public abstract class BaseFeed
{
    protected BaseFeed() => Items = [];

    protected BaseFeed(string feedXml, XElement channel)
        : this()
    {
        OriginalDocument = feedXml;
        Title = channel.Text("title");
        Link = channel.Text("link");
        Element = channel;
    }

    public string Title { get; set; }

    public string Link { get; set; }

    public ICollection<BaseFeedItem> Items { get; set; }

    public string OriginalDocument { get; private set; }

    public XElement Element { get; }

    public abstract Feed ToFeed();

    internal void AddItems(XElement parent, string name, Func<XElement, BaseFeedItem> read)
    {
        foreach (var element in parent.Children(name))
        {
            Items.Add(read(element));
        }
    }
}
