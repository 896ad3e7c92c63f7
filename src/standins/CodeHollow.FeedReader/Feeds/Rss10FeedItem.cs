using System.Xml.Linq;
using CodeHollow.FeedReader.Parser;

namespace CodeHollow.FeedReader.Feeds;

public class Rss10FeedItem : BaseFeedItem
{
    public Rss10FeedItem()
    {
    }

    public Rss10FeedItem(XElement item)
        : base(item)
    {
        DC = new DublinCore(item);
        Sy = new Syndication(item);
        About = item.PrefixedAttribute("rdf", "about");
        Description = item.Text("description");
    }

    public string About { get; set; }

    public string Description { get; set; }

    public DublinCore DC { get; set; }

    public Syndication Sy { get; set; }

    // The link serves as id, not rdf:about.
    internal override FeedItem ToFeedItem() => new(this)
    {
        Author = DC?.Creator,
        Content = string.IsNullOrEmpty(DC?.Description) ? Description : DC.Description,
        Description = Description,
        PublishingDate = DC?.Date,
        PublishingDateString = DC?.DateString,
        Id = Link,
    };
}
