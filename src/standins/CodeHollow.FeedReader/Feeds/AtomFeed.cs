using System.Xml.Linq;
using CodeHollow.FeedReader.Parser;

namespace CodeHollow.FeedReader.Feeds;

public class AtomFeed : BaseFeed
{
    public AtomFeed()
    {
    }

    public AtomFeed(string feedXml, XElement feed)
        : base(feedXml, feed)
    {
        // The first link, whatever its relation is.
        Link = feed.Child("link")?.Attribute("href")?.Value;
        Author = new AtomPerson(feed.Child("author"));
        Id = feed.Text("id");
        Rights = feed.Text("rights");
        Subtitle = feed.Text("subtitle");
        Links = [.. feed.Children("link").Select(link => new AtomLink(link))];
        UpdatedDateString = feed.Text("updated");
        UpdatedDate = DateText.Read(UpdatedDateString);
        AddItems(feed, "entry", entry => new AtomFeedItem(entry));
    }

    public AtomPerson Author { get; set; }

    public string Id { get; set; }

    public string Rights { get; set; }

    public string Subtitle { get; set; }

    public string UpdatedDateString { get; set; }

    public DateTime? UpdatedDate { get; set; }

    public ICollection<AtomLink> Links { get; set; }

    public override Feed ToFeed() => new(this)
    {
        Copyright = Rights,
        LastUpdatedDate = UpdatedDate,
        LastUpdatedDateString = UpdatedDateString,
        Type = FeedType.Atom,
    };
}
