using System.Globalization;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using Monitor.Watch.Canary;

namespace Monitor.Functions.Web;

/// <summary>The canary's feed: RSS 2.0 with the one item that is planted now.</summary>
public sealed class CanaryPage(CanaryFeed canary)
{
    /// <summary>By which a person, and other readers, see what it is.</summary>
    private const string Category = "drawdown-monitor-canary";

    public IResult Show() => canary.Current is { } current
        ? Results.Text(Feed(current).ToString(), "application/rss+xml")
        : Results.Problem(
            "There is no canary here; Canary__Enabled and Web__PublicAddress turn it on.", statusCode: StatusCodes.Status404NotFound, title: "No canary");

    private static XElement Feed(CanaryItem item) => new(
        "rss",
        new XAttribute("version", "2.0"),
        new XElement(
            "channel",
            new XElement("title", "The canary of Drawdown Monitor"),
            new XElement("link", item.Feed.AbsoluteUri),
            new XElement("description", "One planted item, by which the program tests itself. Nothing of it happened."),
            new XElement(
                "item",
                new XElement("title", item.Title),
                new XElement("link", item.Link.AbsoluteUri),
                new XElement("guid", new XAttribute("isPermaLink", "false"), item.Id),
                new XElement("category", Category),
                new XElement("pubDate", item.Planted.UtcDateTime.ToString("R", CultureInfo.InvariantCulture)),
                new XElement("description", item.Text))));
}
