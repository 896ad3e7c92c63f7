using System.Xml.Linq;
using CodeHollow.FeedReader.Feeds;

namespace CodeHollow.FeedReader.Parser;

/// <summary>What RSS 2.0 and Media RSS have in common: in the package they are two classes without a common base.</summary>
internal sealed class RssChannel(XElement channel)
{
    private readonly DateTime? lastBuildDate = DateText.Read(channel.Text("lastBuildDate"), channel.Text("language"));

    public Feed ToFeed(BaseFeed feed, FeedType type) => new(feed)
    {
        Copyright = channel.Text("copyright"),
        Description = channel.Text("description"),
        Language = channel.Text("language"),
        LastUpdatedDate = lastBuildDate,
        LastUpdatedDateString = channel.Text("lastBuildDate"),
        Type = type,
    };
}
