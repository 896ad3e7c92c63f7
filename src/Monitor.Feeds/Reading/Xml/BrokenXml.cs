using System.Net;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Monitor.Feeds.Reading.Xml;

/// <summary>
/// Reads a document that is not well-formed piece by piece, so that one broken item costs none of the others. An item
/// that does not end (the answer broke off) is left out: it is whole at the next poll, and half of it would be taken
/// for all of it.
/// </summary>
internal static partial class BrokenXml
{
    // Milliseconds. Text made for it could keep these patterns busy for hours.
    private const int TimeLimit = 2000;

    /// <summary>Null when there is no root element of a feed.</summary>
    public static XmlTree? Parse(string text)
    {
        var root = Root().Match(text);
        if (!root.Success)
        {
            return null;
        }

        var items = Item().Matches(text, root.Index + root.Length);
        var headEnd = items.Count > 0 ? items[0].Index : text.Length;
        var feed = new XElement(XName.Get(root.Groups["name"].Value, Space(root.Value)));
        var channel = feed.Is("feed") ? feed : new XElement(feed.Name.Namespace + "channel");
        AddFields(channel, text[(root.Index + root.Length)..headEnd]);
        foreach (var item in items.AsEnumerable())
        {
            channel.Add(Piece(item, feed.Name.Namespace));
        }

        if (channel != feed)
        {
            feed.Add(channel);
        }

        return new XmlTree(feed, IsFlattened: true);
    }

    private static string Space(string root) =>
        DefaultNamespace().Match(root) is { Success: true } match ? match.Groups[1].Value : "";

    private static XElement Piece(Match item, XNamespace space)
    {
        try
        {
            var parsed = XmlTree.Parse($"<x xmlns=\"{WebUtility.HtmlEncode(space.NamespaceName)}\">{item.Value}</x>");
            return parsed.Root.Elements().First();
        }
        catch (XmlException)
        {
            var element = new XElement(space + item.Groups["name"].Value);
            AddFields(element, item.Value);
            return element;
        }
    }

    /// <summary>Takes every element with nothing but text and stray tags in it; the tags stay in its text as markup.</summary>
    private static void AddFields(XElement parent, string text)
    {
        foreach (var field in Field().Matches(text).AsEnumerable())
        {
            var prefix = field.Groups["prefix"].Value.TrimEnd(':');
            var space = prefix.Length == 0 ? parent.Name.Namespace : Vocabulary.Customary.GetValueOrDefault(prefix, prefix);
            var element = new XElement(space + field.Groups["name"].Value, Words(field.Groups["text"].Value));
            foreach (var attribute in Attribute().Matches(field.Groups["attributes"].Value).AsEnumerable())
            {
                element.SetAttributeValue(attribute.Groups[1].Value, WebUtility.HtmlDecode(attribute.Groups[2].Value));
            }

            parent.Add(element);
        }
    }

    private static string Words(string raw)
    {
        var start = raw.IndexOf(PreparedXml.CDataStart, StringComparison.Ordinal);
        var end = raw.LastIndexOf(PreparedXml.CDataEnd, StringComparison.Ordinal);
        return start >= 0 && end > start
            ? raw[(start + PreparedXml.CDataStart.Length)..end]
            : WebUtility.HtmlDecode(raw);
    }

    [GeneratedRegex(@"<(?:[\w.-]+:)?(?<name>rss|feed|rdf|channel)(?:\s[^>]*)?>", RegexOptions.IgnoreCase)]
    private static partial Regex Root();

    [GeneratedRegex("""xmlns\s*=\s*["']([^"']+)["']""")]
    private static partial Regex DefaultNamespace();

    [GeneratedRegex(@"<(?<name>item|entry)(?:\s[^>]*)?>(?:(?!<(?:item|entry)[\s>]).)*?</\k<name>\s*>", RegexOptions.IgnoreCase | RegexOptions.Singleline, TimeLimit)]
    private static partial Regex Item();

    [GeneratedRegex(
        @"<(?<prefix>(?:[\w.-]+:)?)(?<name>title|link|guid|id|pubDate|date|published|updated|description|summary|content|encoded|author|creator|ttl|lastBuildDate)(?<attributes>\s[^>]*?)?(?:/>|>(?<text>.*?)</\k<prefix>\k<name>\s*>)",
        RegexOptions.Singleline,
        TimeLimit)]
    private static partial Regex Field();

    [GeneratedRegex("""(?<=\s)([A-Za-z_][A-Za-z0-9_-]*)\s*=\s*["']([^"']*)["']""")]
    private static partial Regex Attribute();
}
