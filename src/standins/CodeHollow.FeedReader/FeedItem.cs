using CodeHollow.FeedReader.Feeds;

namespace CodeHollow.FeedReader;

/// <summary>What the items of all formats have in common; <see cref="SpecificItem"/> has the rest.</summary>
public class FeedItem
{
    public FeedItem()
    {
    }

    public FeedItem(BaseFeedItem feedItem)
    {
        Title = feedItem.Title;
        Link = feedItem.Link;
        Categories = [];
        SpecificItem = feedItem;
    }

    public string Title { get; set; }

    public string Link { get; set; }

    public string Description { get; set; }

    public string PublishingDateString { get; set; }

    /// <summary>In UTC; text without a zone is taken as the time of this machine.</summary>
    public DateTime? PublishingDate { get; set; }

    public string Author { get; set; }

    public string Id { get; set; }

    public ICollection<string> Categories { get; set; }

    public string Content { get; set; }

    public BaseFeedItem SpecificItem { get; set; }
}
