using CodeHollow.FeedReader.Feeds;

namespace CodeHollow.FeedReader;

/// <summary>What all formats have in common; <see cref="SpecificFeed"/> has the rest.</summary>
public class Feed
{
    public Feed()
    {
    }

    public Feed(BaseFeed feed)
    {
        SpecificFeed = feed;
        Title = feed.Title;
        Link = feed.Link;
        Items = [.. feed.Items.Select(item => item.ToFeedItem())];
    }

    public FeedType Type { get; set; }

    public string Title { get; set; }

    public string Link { get; set; }

    public string Description { get; set; }

    public string Language { get; set; }

    public string Copyright { get; set; }

    public string LastUpdatedDateString { get; set; }

    public DateTime? LastUpdatedDate { get; set; }

    public IList<FeedItem> Items { get; set; }

    public string OriginalDocument => SpecificFeed.OriginalDocument;

    public BaseFeed SpecificFeed { get; set; }
}
