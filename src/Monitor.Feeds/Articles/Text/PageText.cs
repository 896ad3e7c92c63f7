using System.Text;
using System.Text.RegularExpressions;
using Monitor.Feeds.Fetching;
using Monitor.Feeds.Reading;
using Monitor.Feeds.Reading.Bytes;

namespace Monitor.Feeds.Articles.Text;

/// <summary>From the bytes of a web page to its text: byte order mark, Content-Type, meta element, the bytes themselves.</summary>
internal static partial class PageText
{
    // Browsers look through the first 1024 bytes; pages were seen that name it behind long scripts.
    private const int MetaReach = 8192;

    /// <summary>Whether it is HTML by its type, or by its looks where it has no type.</summary>
    public static bool IsPage(string? contentType, ReadOnlySpan<byte> body) => contentType?.Split(';')[0].Trim().ToUpperInvariant() switch
    {
        "TEXT/HTML" or "APPLICATION/XHTML+XML" => true,
        null or "" => WebPages.BeginningOf(body) is not null,
        _ => false,
    };

    public static string Decode(ReadOnlySpan<byte> body, string? contentType) =>
        BodyText.Decode(body, Charset().IsMatch(contentType ?? "") ? contentType : $"text/html; charset={MetaCharset(body)}", new Warnings());

    private static string? MetaCharset(ReadOnlySpan<byte> body)
    {
        var head = Encoding.Latin1.GetString(body[..Math.Min(body.Length, MetaReach)]);
        return Meta().Match(head) is { Success: true } match ? match.Groups[1].Value : null;
    }

    [GeneratedRegex("""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex Meta();

    [GeneratedRegex("""charset\s*=\s*["']?[\w]""", RegexOptions.IgnoreCase)]
    private static partial Regex Charset();
}
