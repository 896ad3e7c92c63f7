using System.Text.RegularExpressions;

namespace Monitor.Feeds.Reading.Bytes;

internal static partial class BodyShapes
{
    /// <summary>How far a feed is looked for behind what a server printed before it (warnings of PHP, blank lines).</summary>
    private const int LookAhead = 8192;

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
            _ when feed < page => BodyShape.Xml,
            _ when page < head.Length || PageType().IsMatch(head) => BodyShape.WebPage,
            '[' => BodyShape.Json,
            '<' => BodyShape.Xml,
            _ => BodyShape.Other,
        };
    }

    private static int First(Regex pattern, ReadOnlySpan<char> head)
    {
        foreach (var match in pattern.EnumerateMatches(head))
        {
            return match.Index;
        }

        return head.Length;
    }

    [GeneratedRegex(@"<(?:[\w.-]+:)?(?:rss|feed|rdf|channel)[\s>]", RegexOptions.IgnoreCase)]
    private static partial Regex FeedRoot();

    [GeneratedRegex(@"<(?:html|head|body)[\s>]", RegexOptions.IgnoreCase)]
    private static partial Regex PageRoot();

    // Feeds were seen below the document type of a page, so it decides nothing where there is a feed.
    [GeneratedRegex(@"<!doctype\s+html", RegexOptions.IgnoreCase)]
    private static partial Regex PageType();
}
