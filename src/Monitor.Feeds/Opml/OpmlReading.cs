using System.Xml;
using System.Xml.Linq;
using Monitor.Feeds.Reading;
using Monitor.Feeds.Reading.Bytes;
using Monitor.Feeds.Reading.Xml;

namespace Monitor.Feeds.Opml;

internal static class OpmlReading
{
    public static OpmlOutcome Read(ReadOnlySpan<byte> body)
    {
        var warnings = new Warnings();
        var text = PreparedXml.From(BodyText.Decode(body, null, warnings), warnings);
        try
        {
            var root = XmlTree.Parse(text).Root;
            return root.Is("opml")
                ? new OpmlOutcome.Read(Feeds(root, warnings), warnings.ToList())
                : new OpmlOutcome.NotOpml($"This is XML, but not an OPML list: its outermost element is <{root.Name.LocalName}>.");
        }
        catch (XmlException broken)
        {
            return new OpmlOutcome.NotOpml($"This is not an OPML list: it is not well-formed XML (line {broken.LineNumber}).");
        }
    }

    private static List<OpmlFeed> Feeds(XElement root, Warnings warnings)
    {
        var feeds = new List<OpmlFeed>();
        var known = new HashSet<Uri>();
        foreach (var outline in root.Descendants().Where(element => element.Is("outline")))
        {
            if (Feed(outline, warnings) is { } feed && known.Add(feed.Address))
            {
                feeds.Add(feed);
            }
        }

        return feeds;
    }

    private static OpmlFeed? Feed(XElement outline, Warnings warnings)
    {
        if (outline.AttributeText("xmlUrl")?.Trim() is not { Length: > 0 } text)
        {
            return null;
        }

        if (Links.Absolute(text) is not { } address)
        {
            warnings.Add($"\"{text}\" is not a web address; the feed \"{Name(outline) ?? text}\" was left out.");
            return null;
        }

        return new OpmlFeed(address, Name(outline) ?? address.AbsoluteUri, Category(outline));
    }

    private static string? Name(XElement outline) =>
        (outline.AttributeText("title") ?? outline.AttributeText("text"))?.Trim() is { Length: > 0 } name ? name : null;

    // The folder it lies in; a flat list may say it with an attribute instead, a comma-separated list of paths.
    private static string? Category(XElement outline)
    {
        var folders = outline.Ancestors().Where(element => element.Is("outline")).Reverse().Select(Name).OfType<string>();
        var path = string.Join('/', folders);
        var category = path.Length > 0 ? path : outline.AttributeText("category")?.Split(',')[0].Trim().Trim('/');
        return string.IsNullOrEmpty(category) ? null : category;
    }
}
