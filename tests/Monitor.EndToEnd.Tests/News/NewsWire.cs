using System.Xml.Linq;

namespace Monitor.EndToEnd.Tests.News;

/// <summary>Invented feeds: each item has an address of its own.</summary>
internal static class NewsWire
{
    public static string Feed(string name, IEnumerable<Headline> headlines) => new XDocument(
        new XElement(
            "rss",
            new XAttribute("version", "2.0"),
            new XElement("channel", new XElement("title", name), headlines.Select(headline => Item(name, headline)))))
        .ToString();

    // Another wire's copy of the same report: the same page, marked with where the reader came from.
    private static XElement Item(string name, Headline headline) => new(
        "item",
        new XElement("title", headline.Title),
        new XElement("link", headline.Address?.AbsoluteUri ?? $"https://wire.example/{Slug(headline.Title)}?utm_source={name}"),
        new XElement("description", headline.Summary),
        headline.Published is { } date ? new XElement("pubDate", date.ToString("R")) : null);

    private static string Slug(string title) =>
        new([.. title.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')]);
}
