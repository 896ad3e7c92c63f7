using System.Xml.Linq;
using CodeHollow.FeedReader.Parser;

namespace CodeHollow.FeedReader.Feeds;

public class Rss10Feed : BaseFeed
{
    public Rss10Feed()
    {
    }

    public Rss10Feed(string feedXml, XElement channel)
        : base(feedXml, channel)
    {
        About = channel.PrefixedAttribute("rdf", "about");
        DC = new DublinCore(channel);
        Sy = new Syndication(channel);
        Description = channel.Text("description");

        // In RSS 1.0 the items stand beside the channel, not in it.
        AddItems(channel.Parent, "item", item => new Rss10FeedItem(item));
    }

    public string About { get; set; }

    public DublinCore DC { get; set; }

    public Syndication Sy { get; set; }

    public string Description { get; set; }

    public override Feed ToFeed() => new(this)
    {
        Copyright = DC?.Rights,
        Description = Description,
        Language = DC?.Language,
        LastUpdatedDate = DC?.Date,
        LastUpdatedDateString = DC?.DateString,
        Type = FeedType.Rss_1_0,
    };
}
