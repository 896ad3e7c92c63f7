using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Monitor.Feeds.Articles.Text;

/// <summary>Takes out of a page what stands around its article: navigation, captions, related links, consent, sharing.</summary>
internal static partial class Furniture
{
    /// <summary>An element with more than this part of all paragraphs is no furniture, whatever it is called.</summary>
    private const double MostShare = 0.4;

    private static readonly FrozenSet<string> elements = FrozenSet.Create(
        "nav", "aside", "header", "footer", "form", "button", "figure", "figcaption", "caption", "picture", "video", "audio", "dialog", "menu", "input", "label", "time");

    private static readonly FrozenSet<string> roles = FrozenSet.Create(
        "navigation", "complementary", "banner", "contentinfo", "dialog", "alertdialog", "search", "menu", "toolbar", "alert");

    // Single words of class names and ids. Words that layouts use for anything (widget, hidden, card, topic) are not here.
    private static readonly FrozenSet<string> words = FrozenSet.Create(
        "nav", "navbar", "navigation", "menu", "sidebar", "related", "relatedposts", "recommended", "recommendations", "recirc",
        "recirculation", "trending", "popular", "share", "sharing", "sharedaddy", "shares", "social", "addthis", "addtoany",
        "newsletter", "subscribe", "subscription", "signup", "promo", "promotion", "advert", "advertisement", "advertising", "ads",
        "ad", "sponsored", "sponsor", "cookie", "cookies", "consent", "gdpr", "onetrust", "breadcrumb", "breadcrumbs", "caption",
        "credit", "byline", "author", "authors", "comments", "comment", "respond", "disqus", "tags", "popup", "modal", "outbrain",
        "taboola", "toolbar", "pagination", "pager", "masthead", "copyright", "readmore", "teaser", "teasers", "gallery",
        "slideshow", "carousel", "pullquote", "tweet", "meta", "timestamp", "print", "donate", "donation", "footer", "skip");

    private static readonly FrozenSet<string> names = FrozenSet.Create(
        "hidden", "visually-hidden", "sr-only", "screen-reader-text", "read-more", "more-link", "more-stories", "most-read",
        "also-read", "see-also", "you-may-also-like", "widget", "widget-area", "field--name-field-tags", "date", "post-date");

    public static void Remove(IElement body)
    {
        var all = Prose(body);
        foreach (var element in body.QuerySelectorAll("*"))
        {
            if (IsFurniture(element) && IsInside(element, body) && Prose(element) <= all * MostShare)
            {
                element.Remove();
            }
        }
    }

    // What was inside a removed element is still in the list.
    private static bool IsInside(IElement element, IElement body) => body.Contains(element) && element != body;

    private static bool IsFurniture(IElement element) =>
        element.LocalName is not ("main" or "article" or "h1")
        && ((elements.Contains(element.LocalName) && !IsTable(element))
            || element.LocalName.StartsWith("amp-", StringComparison.Ordinal)
            || roles.Contains(element.GetAttribute("role") ?? "")
            || IsHidden(element)
            || IsCalled(element));

    private static bool IsTable(IElement element) => element.LocalName == "figure" && element.QuerySelector("table") is not null;

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden")
        || element.GetAttribute("aria-hidden") == "true"
        || (element.GetAttribute("style") is { } style && NotShown().IsMatch(style));

    private static bool IsCalled(IElement element)
    {
        var called = $"{element.GetAttribute("class")} {element.Id}";
        return called.Length > 1
            && called.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Any(name => names.Contains(name) || name.Split('-', '_').Any(words.Contains));
    }

    private static int Prose(IElement element) =>
        element.LocalName == "p" ? element.TextContent.Length : element.QuerySelectorAll("p").Sum(paragraph => paragraph.TextContent.Length);

    [GeneratedRegex(@"display\s*:\s*none|visibility\s*:\s*hidden", RegexOptions.IgnoreCase)]
    private static partial Regex NotShown();
}
