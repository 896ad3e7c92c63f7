using System.Text;
using System.Text.RegularExpressions;

namespace Monitor.Feeds.Reading.Bytes;

/// <summary>
/// From bytes to text: byte order mark, charset of the Content-Type (RFC 7303, 3), XML declaration, UTF-8,
/// windows-1252. A name that the bytes contradict is passed over.
/// </summary>
internal static partial class BodyText
{
    private const int DeclarationReach = 512;

    // As browsers do (Encoding Standard, 4.2): what calls itself Latin-1 or ASCII is windows-1252 in the wild.
    private static readonly string[] westernNames = ["iso-8859-1", "latin1", "us-ascii", "ascii", "windows-1252", "cp1252"];

    private static readonly Encoding strictUtf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);
    private static readonly Encoding western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static string Decode(ReadOnlySpan<byte> body, string? contentType, Warnings warnings)
    {
        if (Marked(body) is { } marked)
        {
            return marked;
        }

        foreach (var name in (IEnumerable<string?>)[CharsetOf(contentType), DeclaredIn(body)])
        {
            if (name is not null && DecodeAs(name, body, warnings) is { } text)
            {
                return text;
            }
        }

        return Strictly(strictUtf8, body) ?? western.GetString(body);
    }

    private static string? Marked(ReadOnlySpan<byte> body) => body switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => Encoding.UTF8.GetString(rest),
        [0xFF, 0xFE, 0, 0, .. var rest] => Encoding.UTF32.GetString(rest),
        [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
        [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
        [(byte)'<' or (byte)'{', 0, ..] => Encoding.Unicode.GetString(body),
        [0, (byte)'<' or (byte)'{', ..] => Encoding.BigEndianUnicode.GetString(body),
        _ => null,
    };

    private static string? CharsetOf(string? contentType) =>
        contentType is not null && Charset().Match(contentType) is { Success: true } match ? match.Groups[1].Value : null;

    private static string? DeclaredIn(ReadOnlySpan<byte> body)
    {
        var head = Encoding.Latin1.GetString(body[..Math.Min(body.Length, DeclarationReach)]);
        return Declaration().Match(head) is { Success: true } match ? match.Groups[1].Value : null;
    }

    private static string? DecodeAs(string name, ReadOnlySpan<byte> body, Warnings warnings)
    {
        if (westernNames.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            // Bytes beyond ASCII that make valid UTF-8 are UTF-8: by chance it all but never happens.
            return Strictly(strictUtf8, body) ?? western.GetString(body);
        }

        var text = Find(name) is { } encoding ? Strictly(encoding, body) : null;
        if (text is null)
        {
            warnings.Add($"The feed calls its encoding \"{name}\", which its bytes are not.");
        }

        return text;
    }

    /// <summary>Null for unknown names, and for UTF-16 and UTF-32, which would have been seen by their zero bytes.</summary>
    private static Encoding? Find(string name)
    {
        try
        {
            var encoding = CodePagesEncodingProvider.Instance.GetEncoding(
                name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                ?? Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
            return encoding is UnicodeEncoding or UTF32Encoding ? null : encoding;
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static string? Strictly(Encoding encoding, ReadOnlySpan<byte> body)
    {
        try
        {
            return encoding.GetString(body);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    [GeneratedRegex("""charset\s*=\s*["']?([\w.:-]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex Charset();

    [GeneratedRegex("""<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex Declaration();
}
