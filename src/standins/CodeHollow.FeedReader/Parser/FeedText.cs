using System.Buffers;
using System.Text;
using System.Xml.Linq;
using CodeHollow.FeedReader.Feeds;

namespace CodeHollow.FeedReader.Parser;

/// <summary>From bytes or text to a feed.</summary>
internal static class FeedText
{
    private const char Delete = (char)127;
    private const char ByteOrderMark = (char)65279;

    private static readonly SearchValues<char> dropped = SearchValues.Create(
        [.. Enumerable.Range(0, ' ').Select(code => (char)code).Except("\t\r\n"), Delete, ByteOrderMark]);

    public static Feed Read(byte[] content)
    {
        var text = Clean(Encoding.UTF8.GetString(content));
        var document = XDocument.Parse(text);
        var encoding = DeclaredEncoding(document);
        return encoding == Encoding.UTF8 ? ReadAs(TypeOf(document), document, text) : Read(TypeOf(document), Clean(encoding.GetString(content)));
    }

    public static Feed Read(string content)
    {
        var text = Clean(content);
        var document = XDocument.Parse(text);
        return ReadAs(TypeOf(document), document, text);
    }

    private static Feed Read(FeedType type, string text) => ReadAs(type, XDocument.Parse(text), text);

    private static Feed ReadAs(FeedType type, XDocument document, string text)
    {
        var root = document.Root;
        BaseFeed feed = type switch
        {
            FeedType.Atom => new AtomFeed(text, root),
            FeedType.Rss_0_91 => new Rss091Feed(text, root.Child("channel")),
            FeedType.Rss_0_92 => new Rss092Feed(text, root.Child("channel")),
            FeedType.Rss_1_0 => new Rss10Feed(text, root.Child("channel")),
            FeedType.MediaRss => new MediaRssFeed(text, root.Child("channel")),
            _ => new Rss20Feed(text, root.Child("channel")),
        };
        return feed.ToFeed();
    }

    private static FeedType TypeOf(XDocument document)
    {
        var name = document.Root.Name.LocalName;
        return name.ToUpperInvariant() switch
        {
            "FEED" => FeedType.Atom,
            "RDF" => FeedType.Rss_1_0,
            "RSS" => TypeOfRss(document.Root),
            _ => throw new FeedTypeNotSupportedException($"unknown feed type {name}"),
        };
    }

    private static FeedType TypeOfRss(XElement rss) => rss.Attribute("version").Value switch
    {
        "2.0" when rss.Attribute(XNamespace.Xmlns + "media") is not null => FeedType.MediaRss,
        "2.0" => FeedType.Rss_2_0,
        "0.91" => FeedType.Rss_0_91,
        "0.92" => FeedType.Rss_0_92,
        _ => FeedType.Rss,
    };

    /// <summary>UTF-8 where nothing is declared or the name means nothing to this process.</summary>
    private static Encoding DeclaredEncoding(XDocument document)
    {
        try
        {
            var name = document.Declaration?.Encoding;
            return string.IsNullOrEmpty(name) ? Encoding.UTF8 : Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return Encoding.UTF8;
        }
    }

    /// <summary>Drops control characters other than tab and line ends, DEL and every byte order mark.</summary>
    private static string Clean(string text)
    {
        if (!text.AsSpan().ContainsAny(dropped))
        {
            return text.Trim();
        }

        var kept = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (!dropped.Contains(character))
            {
                kept.Append(character);
            }
        }

        return kept.ToString().Trim();
    }
}
