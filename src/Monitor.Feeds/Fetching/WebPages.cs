using System.Text;
using System.Text.RegularExpressions;

namespace Monitor.Feeds.Fetching;

/// <summary>Whether bytes are a web page, and the beginning of one as text good enough to look for signs in.</summary>
internal static partial class WebPages
{
    /// <summary>In bytes.</summary>
    public const int Beginning = 64 * 1024;

    private const int RootReach = 2048;

    /// <summary>Null when it is no web page.</summary>
    public static string? BeginningOf(ReadOnlySpan<byte> body)
    {
        // No character is of more than three bytes for each of its units.
        var head = Text(body, 3 * RootReach).AsSpan();
        head = head[..Math.Min(head.Length, RootReach)];
        return PageRoot().IsMatch(head) && !FeedRoot().IsMatch(head) ? Text(body, Beginning) : null;
    }

    private static string Text(ReadOnlySpan<byte> body, int most) => Encoding.UTF8.GetString(body[..Math.Min(body.Length, most)]);

    [GeneratedRegex(@"<!doctype\s+html|<html[\s>]|<head[\s>]|<title[\s>]|<body[\s>]", RegexOptions.IgnoreCase)]
    private static partial Regex PageRoot();

    // A feed may hold pages, and the type of a page was seen above a feed.
    [GeneratedRegex(@"<(?:[\w.-]+:)?(?:rss|feed|rdf|channel)[\s>]|^\s*[{\[]", RegexOptions.IgnoreCase)]
    private static partial Regex FeedRoot();
}
