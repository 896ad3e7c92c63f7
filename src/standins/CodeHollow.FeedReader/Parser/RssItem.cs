using System.Xml.Linq;
using CodeHollow.FeedReader.Feeds;

namespace CodeHollow.FeedReader.Parser;

/// <summary>What the items of RSS 2.0 and Media RSS have in common.</summary>
internal sealed class RssItem(XElement item)
{
    private readonly DateTime? published = DateText.Read(item.Text("pubDate"));
    private readonly List<string> categories = [.. item.Children("category").Select(category => category.Value)];

    public FeedItem ToFeedItem(BaseFeedItem specific) => new(specific)
    {
        Author = item.Text("author"),
        Categories = categories,

        // Decoded once more after XML did: an escaped tag in the text becomes a tag, as in the package.
        Content = item.DecodedText("content:encoded"),
        Description = item.Text("description"),
        Id = item.Text("guid"),
        PublishingDate = published,
        PublishingDateString = item.Text("pubDate"),
    };
}
