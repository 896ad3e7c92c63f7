using System.Text;
using System.Xml;
using System.Xml.Linq;
using Monitor.Feeds.Reading.Xml;

namespace Monitor.Feeds.Opml;

internal static class OpmlWriting
{
    public static byte[] Write(string title, IEnumerable<OpmlFeed> feeds)
    {
        var body = new XElement("body");
        foreach (var feed in feeds)
        {
            Folder(body, feed.Category).Add(Outline(feed));
        }

        var root = new XElement(
            "opml", new XAttribute("version", "2.0"), new XElement("head", new XElement("title", PreparedXml.Legal(title))), body);
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings { Indent = true, Encoding = new UTF8Encoding(false) }))
        {
            root.Save(writer);
        }

        return bytes.ToArray();
    }

    private static XElement Folder(XElement body, string? category)
    {
        var folder = body;
        foreach (var name in (category ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries).Select(PreparedXml.Legal))
        {
            var inner = folder.Elements().FirstOrDefault(
                outline => outline.Attribute("xmlUrl") is null && outline.Attribute("text")?.Value == name);
            if (inner is null)
            {
                inner = new XElement("outline", new XAttribute("text", name));
                folder.Add(inner);
            }

            folder = inner;
        }

        return folder;
    }

    private static XElement Outline(OpmlFeed feed) => new(
        "outline",
        new XAttribute("type", "rss"),
        new XAttribute("text", PreparedXml.Legal(feed.Title)),
        new XAttribute("title", PreparedXml.Legal(feed.Title)),
        new XAttribute("xmlUrl", feed.Address.AbsoluteUri));
}
