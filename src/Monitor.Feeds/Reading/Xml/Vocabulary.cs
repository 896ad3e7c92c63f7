using System.Collections.Frozen;
using System.Xml.Linq;

namespace Monitor.Feeds.Reading.Xml;

/// <summary>The namespaces of feeds. Matched loosely, for feeds misspell them: other host, https, other case, no slash.</summary>
internal static class Vocabulary
{
    /// <summary>What a prefix that a feed forgot to declare stands for by custom.</summary>
    public static FrozenDictionary<string, string> Customary { get; } = new Dictionary<string, string>
    {
        ["rdf"] = "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        ["dc"] = "http://purl.org/dc/elements/1.1/",
        ["dcterms"] = "http://purl.org/dc/terms/",
        ["content"] = "http://purl.org/rss/1.0/modules/content/",
        ["sy"] = "http://purl.org/rss/1.0/modules/syndication/",
        ["atom"] = "http://www.w3.org/2005/Atom",
        ["media"] = "http://search.yahoo.com/mrss/",
        ["googleplay"] = "http://www.google.com/schemas/play-podcasts/1.0",
        ["itunes"] = "http://www.itunes.com/dtds/podcast-1.0.dtd",
        ["xhtml"] = "http://www.w3.org/1999/xhtml",
    }.ToFrozenDictionary();

    public static bool DublinCore(XNamespace space) => Has(space, "purl.org/dc/");

    public static bool Content(XNamespace space) => Has(space, "purl.org/rss/1.0/modules/content");

    public static bool Syndication(XNamespace space) => Has(space, "purl.org/rss/1.0/modules/syndication");

    public static bool Atom(XNamespace space) => Has(space, "w3.org/2005/Atom") || Has(space, "purl.org/atom/");

    public static bool Media(XNamespace space) => Has(space, "search.yahoo.com/mrss");

    public static bool Itunes(XNamespace space) => Has(space, "itunes.com/dtds/podcast");

    public static bool GooglePlay(XNamespace space) => Has(space, "google.com/schemas/play-podcasts");

    public static bool Xhtml(XNamespace space) => Has(space, "w3.org/1999/xhtml");

    private static bool Has(XNamespace space, string part) =>
        space.NamespaceName.Contains(part, StringComparison.OrdinalIgnoreCase);
}
