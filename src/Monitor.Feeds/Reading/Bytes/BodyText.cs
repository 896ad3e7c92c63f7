using System.Text;
using System.Text.RegularExpressions;

namespace Monitor.Feeds.Reading.Bytes;

/// <summary>
/// From bytes to text: byte order mark, charset of the Content-Type (RFC 7303, 3), XML declaration, UTF-8, and what the
/// bytes look like. A name that the bytes contradict is passed over where another one fits.
/// </summary>
internal static partial class BodyText
{
    private const int DeclarationReach = 1024;

    private static readonly Encoding strictUtf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

    public static string Decode(ReadOnlySpan<byte> body, string? contentType, Warnings warnings)
    {
        if (Marks.Decode(body) is { } marked)
        {
            return marked;
        }

        var names = Names(contentType, body);
        foreach (var name in names)
        {
            if (DecodeAs(name, body) is { } text)
            {
                return text;
            }

            warnings.Add($"The feed calls its encoding \"{name}\", which its bytes are not.");
        }

        // Most of the bytes may be what they are said to be, and a few damaged.
        return Strictly(strictUtf8, body) ?? Guess.Decode(body, names.Select(EncodingNames.Find).FirstOrDefault(encoding => encoding is not null));
    }

    /// <summary>Latin-1 is what servers say that were told nothing: what the document says of itself goes before it.</summary>
    private static List<string> Names(string? contentType, ReadOnlySpan<byte> body)
    {
        var (header, declared) = (CharsetOf(contentType), DeclaredIn(body));
        string?[] names = header is not null && EncodingNames.IsWestern(header) ? [declared, header] : [header, declared];
        return [.. names.OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private static string? CharsetOf(string? contentType) =>
        contentType is not null && Charset().Match(contentType) is { Success: true } match ? match.Groups[1].Value : null;

    private static string? DeclaredIn(ReadOnlySpan<byte> body)
    {
        var head = Encoding.Latin1.GetString(body[..Math.Min(body.Length, DeclarationReach)]);
        return Declaration().Match(head) is { Success: true } match ? match.Groups[1].Value : null;
    }

    private static string? DecodeAs(string name, ReadOnlySpan<byte> body)
    {
        if (EncodingNames.IsWestern(name))
        {
            // Bytes beyond ASCII that make valid UTF-8 are UTF-8: by chance it all but never happens.
            return Strictly(strictUtf8, body) ?? Guess.Western(body);
        }

        return EncodingNames.Find(name) is { } encoding ? Strictly(encoding, body) : null;
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

    [GeneratedRegex("""<\?xml[^>]{0,200}?encoding\s{0,20}=\s{0,20}["']([\w.:-]{1,40})""", RegexOptions.IgnoreCase)]
    private static partial Regex Declaration();
}
