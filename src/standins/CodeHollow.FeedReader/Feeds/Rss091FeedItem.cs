using System.Xml.Linq;
using CodeHollow.FeedReader.Parser;

namespace CodeHollow.FeedReader.Feeds;

public class Rss091FeedItem : BaseFeedItem
{
    public Rss091FeedItem()
    {
    }

    public Rss091FeedItem(XElement item)
        : base(item)
    {
        Description = item.Text("description");
        PublishingDateString = item.Text("pubDate");
        PublishingDate = DateText.Read(PublishingDateString);
    }

    public string Description { get; set; }

    public string PublishingDateString { get; set; }

    public DateTime? PublishingDate { get; set; }

    // The link serves as id, even where the item has a guid.
    internal override FeedItem ToFeedItem() => new(this)
    {
        Description = Description,
        PublishingDate = PublishingDate,
        PublishingDateString = PublishingDateString,
        Id = Link,
    };
}
