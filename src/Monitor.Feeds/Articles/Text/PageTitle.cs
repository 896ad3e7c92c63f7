using AngleSharp.Html.Dom;
using Monitor.Feeds.Reading.Text;

namespace Monitor.Feeds.Articles.Text;

internal static class PageTitle
{
    /// <summary>What the page calls its article for others, else its first heading, else its title, in one line.</summary>
    public static string Of(IHtmlDocument document) =>
        new[]
        {
            Property(document, "og:title"),
            Property(document, "twitter:title"),
            document.QuerySelector("article h1, main h1, [itemprop=headline]")?.TextContent,
            document.QuerySelector("h1")?.TextContent,
            WithoutSite(document.Title ?? "", Property(document, "og:site_name")),
        }
        .Select(InOneLine)
        .FirstOrDefault(title => title.Length > 0) ?? "";

    private static string? Property(IHtmlDocument document, string name) =>
        document.QuerySelector($"meta[property='{name}'], meta[name='{name}']")?.GetAttribute("content");

    // "What happened - The Example Times"
    private static string WithoutSite(string title, string? site) =>
        site is { Length: > 0 } && title.EndsWith(site, StringComparison.OrdinalIgnoreCase)
            ? title[..^site.Length].TrimEnd(' ', '-', '–', '—', '|', '·', ':')
            : title;

    private static string InOneLine(string? text) => PlainText.InOneLine(PlainText.FromWords(text));
}
