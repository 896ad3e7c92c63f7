using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Monitor.Feeds.Articles.Text;
using Monitor.Feeds.Reading;
using Monitor.Feeds.Reading.Text;

namespace Monitor.Feeds.Discovery;

/// <summary>The addresses at which a site may have feeds, from its page and from custom.</summary>
internal static partial class FeedLinks
{
    private static readonly string[] types =
    [
        "application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml", "application/json",
        "application/xml", "text/xml",
    ];

    private static readonly string[] customary = ["/feed", "/rss", "/rss.xml", "/atom.xml", "/feed.xml", "/index.xml"];

    /// <summary>What the page itself calls its feeds: those of comments last.</summary>
    public static IReadOnlyList<DiscoveredFeed> Named(string page, Uri address)
    {
        using var document = Document(page);
        return
        [
            .. document.QuerySelectorAll("link[rel~=alternate i][href], link[rel~=feed i][href]")
                .Where(link => types.Contains(link.GetAttribute("type")?.Split(';')[0].Trim(), StringComparer.OrdinalIgnoreCase))
                .Select(link => Feed(link, link.GetAttribute("title"), Base(document, address)))
                .OfType<DiscoveredFeed>()
                .DistinctBy(feed => feed.Address)
                .OrderBy(feed => IsComments(feed)),
        ];
    }

    /// <summary>Links in the text that look like feeds.</summary>
    public static IReadOnlyList<DiscoveredFeed> Guessed(string page, Uri address)
    {
        using var document = Document(page);
        return
        [
            .. document.QuerySelectorAll("a[href]")
                .Select(link => Feed(link, null, Base(document, address)))
                .OfType<DiscoveredFeed>()
                .Where(feed => Looks().IsMatch(feed.Address.PathAndQuery) || FeedHost().IsMatch(feed.Address.Host))
                .DistinctBy(feed => feed.Address)
                .OrderBy(feed => IsComments(feed))
                .ThenBy(feed => feed.Address.Host != address.Host),
        ];
    }

    /// <summary>Where many a site keeps its feed without saying so.</summary>
    public static IReadOnlyList<DiscoveredFeed> Customary(Uri address) =>
        [.. customary.Select(path => new DiscoveredFeed(new Uri(address, path), ""))];

    private static IHtmlDocument Document(string page) => new HtmlParser().ParseDocument(TamedMarkup.Of(page).Html);

    private static Uri Base(IHtmlDocument document, Uri address) =>
        Links.Resolve(document.QuerySelector("base[href]")?.GetAttribute("href"), address) ?? address;

    private static DiscoveredFeed? Feed(IElement link, string? title, Uri address) =>
        Links.Resolve(link.GetAttribute("href"), address) is { } target
            ? new DiscoveredFeed(WithoutFragment(target), PlainText.InOneLine(PlainText.FromWords(title)))
            : null;

    private static Uri WithoutFragment(Uri address) =>
        address.Fragment.Length == 0 ? address : new UriBuilder(address) { Fragment = "" }.Uri;

    private static bool IsComments(DiscoveredFeed feed) =>
        Comments().IsMatch(feed.Title) || Comments().IsMatch(feed.Address.AbsolutePath);

    [GeneratedRegex(@"\.(?:rss|atom|rdf|xml)(?:$|\?)|(?:^|[/_.?&=-])(?:rss2?|atom|feeds?|rdf)(?:$|[/_.?&=-])|format=feed", RegexOptions.IgnoreCase)]
    private static partial Regex Looks();

    [GeneratedRegex(@"^(?:feeds?|rss)\.", RegexOptions.IgnoreCase)]
    private static partial Regex FeedHost();

    [GeneratedRegex(@"comment|commentaires|kommentare|comentarios", RegexOptions.IgnoreCase)]
    private static partial Regex Comments();
}
