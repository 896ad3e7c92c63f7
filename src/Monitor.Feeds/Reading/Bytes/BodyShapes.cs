using System.Text.RegularExpressions;

namespace Monitor.Feeds.Reading.Bytes;

internal static partial class BodyShapes
{
    /// <summary>How far a feed is looked for behind what a server printed before it (warnings of PHP, blank lines).</summary>
    private const int LookAhead = 32768;

    public static BodyShape Of(string text)
    {
        var start = text.AsSpan().TrimStart();
        if (start.IsEmpty)
        {
            return BodyShape.Empty;
        }

        var head = start[..Math.Min(start.Length, LookAhead)];
        var (feed, page) = (First(FeedRoot(), head), First(PageRoot(), head));
        return start[0] switch
        {
            '{' => BodyShape.Json,
            _ when feed < page || FeedInPage().IsMatch(head) => BodyShape.Xml,
            _ when page < head.Length || PageType().IsMatch(head) => BodyShape.WebPage,
            '[' => BodyShape.Json,
            '<' => BodyShape.Xml,
            _ => BodyShape.Other,
        };
    }

    /// <summary>Where the outermost element of a feed begins; -1 where there is none near the start.</summary>
    public static int FeedRootIn(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, LookAhead));
        var at = First(FeedRoot(), head);
        return at < head.Length ? at : -1;
    }

    private static int First(Regex pattern, ReadOnlySpan<char> head)
    {
        foreach (var match in pattern.EnumerateMatches(head))
        {
            return match.Index;
        }

        return head.Length;
    }

    [GeneratedRegex(@"<(?:[\w.-]{1,40}:)?(?:rss|feed|rdf|channel|entry)[\s>]", RegexOptions.IgnoreCase)]
    private static partial Regex FeedRoot();

    [GeneratedRegex(@"<(?:html|head|body)[\s>]", RegexOptions.IgnoreCase)]
    private static partial Regex PageRoot();

    // Programs that make pages were seen to put a feed into one.
    [GeneratedRegex(@"<(?:html|body)[\s>].{0,2000}<(?:feed\sxmlns=|rss\sversion=)[^>]{1,2000}>\s{0,100}<(?:channel|title|id|link|subtitle|updated)[\s>]", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex FeedInPage();

    // Feeds were seen below the document type of a page, so it decides nothing where there is a feed.
    [GeneratedRegex(@"<!doctype\s+html", RegexOptions.IgnoreCase)]
    private static partial Regex PageType();
}
