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
        return start[0] switch
        {
            '{' or '[' => BodyShape.Json,
            _ when FeedRoot().IsMatch(head) => BodyShape.Xml,
            _ when PageRoot().IsMatch(head) => BodyShape.WebPage,
            '<' => BodyShape.Xml,
            _ => BodyShape.Other,
        };
    }

    [GeneratedRegex(@"<(?:[\w.-]+:)?(?:rss|feed|rdf|channel)[\s>]", RegexOptions.IgnoreCase)]
    private static partial Regex FeedRoot();

    [GeneratedRegex(@"<!doctype\s+html|<(?:html|head|body)[\s>]", RegexOptions.IgnoreCase)]
    private static partial Regex PageRoot();
}
