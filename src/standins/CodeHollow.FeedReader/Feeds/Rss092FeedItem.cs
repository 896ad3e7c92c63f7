using System.Xml.Linq;
using CodeHollow.FeedReader.Parser;

namespace CodeHollow.FeedReader.Feeds;

public class Rss092FeedItem : Rss091FeedItem
{
    public Rss092FeedItem()
    {
    }

    public Rss092FeedItem(XElement item)
        : base(item) => Categories = [.. item.Children("category").Select(category => category.Value)];

    public ICollection<string> Categories { get; set; }
}
