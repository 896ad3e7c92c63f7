using System.Xml;
using System.Xml.Linq;
using Package = CodeHollow.FeedReader;

namespace Monitor.Feeds.Reading.Xml;

/// <summary>RSS, RDF and Atom: the package reads what it can, and our own reading of the same elements fills the gaps.</summary>
internal static class XmlFeed
{
    private const int FarthestRoot = 50;

    public static ReadOutcome Read(string text, ReadContext context)
    {
        var prepared = PreparedXml.From(text, context.Warnings);
        if (Parse(prepared, context.Warnings) is not { } tree)
        {
            return new ReadOutcome.NotAFeed("This is not well-formed XML, and no feed can be made out in it.");
        }

        var root = FeedRoot(tree.Root);
        return root.Name.LocalName.ToLowerInvariant() switch
        {
            "feed" => ReadAtom(root, PackageReading.Of(prepared, tree), context),
            "rss" or "rdf" => ReadRss(root.Elements().FirstOrDefault(child => child.Is("channel")) ?? root, PackageReading.Of(prepared, tree), context),
            "channel" => ReadRss(root, null, context),
            "entry" => ReadAtom(new XElement(root.Name.Namespace + "feed", root), null, context),
            "html" => new ReadOutcome.NotAFeed("This is a web page, not a feed."),
            "opml" => new ReadOutcome.NotAFeed("This is an OPML list of feeds, not a feed; import it instead."),
            _ => new ReadOutcome.NotAFeed($"This is XML, but not a feed: its outermost element is <{root.Name.LocalName}>."),
        };
    }

    /// <summary>The element itself, or the feed a few levels inside it where it is something else.</summary>
    private static XElement FeedRoot(XElement root) =>
        root.DescendantsAndSelf().Take(FarthestRoot).FirstOrDefault(IsFeed) ?? root;

    private static bool IsFeed(XElement element) =>
        element.Name.LocalName.ToLowerInvariant() is "rss" or "feed" or "rdf" or "channel" or "entry";

    private static XmlTree? Parse(string text, Warnings warnings)
    {
        try
        {
            return XmlTree.Parse(text);
        }
        catch (XmlException broken)
        {
            warnings.Add($"The feed is not well-formed XML (line {broken.LineNumber}); what could be made out was read.");
            return LooseXml.Parse(text) is { } tree && IsFeed(FeedRoot(tree.Root)) ? tree : null;
        }
    }

    private static ReadOutcome.Read ReadAtom(XElement feed, Package.Feed? read, ReadContext context)
    {
        var author = AtomEntry.FeedAuthor(feed);
        var items = Items(feed.Elements().Where(child => child.Is("entry")), read, context)
            .Select(source => AtomEntry.Read(source, author, context));
        return Document(AtomEntry.ReadFeed(feed, read, context), items, context);
    }

    private static ReadOutcome.Read ReadRss(XElement channel, Package.Feed? read, ReadContext context)
    {
        // In RSS 0.90 and 1.0 the items stand beside the channel, else in it; both are looked at whatever the version.
        var elements = channel.Elements().Concat(channel.ElementsAfterSelf()).Where(child => child.Is("item"));
        var items = Items(elements, read, context).Select(source => RssItem.Read(source, context));
        return Document(RssChannel.Read(channel, read, context), items, context);
    }

    /// <summary>Pairs elements with what the package made of them, which is possible only when it saw as many.</summary>
    private static List<ItemSource> Items(IEnumerable<XElement> elements, Package.Feed? read, ReadContext context)
    {
        var all = elements.ToList();
        if (all.Count > FeedDoor.MostItems)
        {
            context.Warnings.Add($"The feed has {all.Count} items; only the first {FeedDoor.MostItems} were read.");
        }

        var paired = read?.Items.Count == all.Count;
        return [.. all.Take(FeedDoor.MostItems).Select((element, at) => new ItemSource(element, paired ? read!.Items[at] : null))];
    }

    private static ReadOutcome.Read Document(FeedDocument feed, IEnumerable<FeedItem> items, ReadContext context) =>
        new(feed with { Items = [.. items], Warnings = context.Warnings.ToList() });
}
