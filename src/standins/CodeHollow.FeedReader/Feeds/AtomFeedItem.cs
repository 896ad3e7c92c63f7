using System.Xml.Linq;
using CodeHollow.FeedReader.Parser;

namespace CodeHollow.FeedReader.Feeds;

public class AtomFeedItem : BaseFeedItem
{
    public AtomFeedItem()
    {
    }

    public AtomFeedItem(XElement item)
        : base(item)
    {
        Link = item.Child("link")?.Attribute("href")?.Value;
        Author = new AtomPerson(item.Child("author"));
        Categories = [.. item.Children("category").Select(category => (string)category.Attribute("term"))];
        Content = item.DecodedText("content");
        Id = item.Text("id");
        PublishedDateString = item.Text("published");
        PublishedDate = DateText.Read(PublishedDateString);
        Links = [.. item.Children("link").Select(link => new AtomLink(link))];
        Summary = item.Text("summary");
        UpdatedDateString = item.Text("updated");
        UpdatedDate = DateText.Read(UpdatedDateString);
    }

    public AtomPerson Author { get; set; }

    public ICollection<string> Categories { get; set; }

    public string Content { get; set; }

    public string Id { get; set; }

    public string PublishedDateString { get; set; }

    public DateTime? PublishedDate { get; set; }

    public string Summary { get; set; }

    public string UpdatedDateString { get; set; }

    public DateTime? UpdatedDate { get; set; }

    public ICollection<AtomLink> Links { get; set; }

    internal override FeedItem ToFeedItem() => new(this)
    {
        Author = Author?.ToString(),
        Categories = Categories,
        Content = Content,
        Description = Summary,
        Id = Id,
        PublishingDate = PublishedDate,
        PublishingDateString = PublishedDateString,
    };
}
