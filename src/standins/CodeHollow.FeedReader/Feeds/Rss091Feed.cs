using System.Xml.Linq;
using CodeHollow.FeedReader.Parser;

namespace CodeHollow.FeedReader.Feeds;

public class Rss091Feed : BaseFeed
{
    public Rss091Feed()
    {
    }

    public Rss091Feed(string feedXml, XElement channel)
        : this(feedXml, channel, item => new Rss091FeedItem(item))
    {
    }

    private protected Rss091Feed(string feedXml, XElement channel, Func<XElement, BaseFeedItem> read)
        : base(feedXml, channel)
    {
        Description = channel.Text("description");
        Language = channel.Text("language");
        Copyright = channel.Text("copyright");
        PublishingDateString = channel.Text("pubDate");
        PublishingDate = DateText.Read(PublishingDateString);
        LastBuildDateString = channel.Text("lastBuildDate");
        LastBuildDate = DateText.Read(LastBuildDateString);
        Sy = new Syndication(channel);
        AddItems(channel, "item", read);
    }

    public string Description { get; set; }

    public string Language { get; set; }

    public string Copyright { get; set; }

    public string LastBuildDateString { get; set; }

    public DateTime? LastBuildDate { get; set; }

    public string PublishingDateString { get; set; }

    public DateTime? PublishingDate { get; set; }

    public Syndication Sy { get; set; }

    public override Feed ToFeed() => new(this)
    {
        Copyright = Copyright,
        Description = Description,
        Language = Language,
        LastUpdatedDate = LastBuildDate,
        LastUpdatedDateString = LastBuildDateString,
        Type = FeedType.Rss_0_91,
    };
}
