using System.Globalization;
using AngleSharp.Html;

namespace Monitor.Feeds.Reading.Text;

/// <summary>References to characters in HTML, those of HTML 5 included, with and without their semicolon.</summary>
internal static class Entities
{
    private const int LongestName = 32;

    /// <summary>Appends the text with its references resolved; what is none stays as it is.</summary>
    public static void AppendDecoded(this FoldedText text, ReadOnlySpan<char> source)
    {
        while (source.IndexOf('&') is var at and >= 0)
        {
            text.Append(source[..at]);
            source = source[at..];
            if (Resolve(source, out var length) is { } character)
            {
                text.Append(character);
            }
            else
            {
                length = 1;
                text.Append("&");
            }

            source = source[length..];
        }

        text.Append(source);
    }

    /// <summary>Null when the text, which begins with an ampersand, begins with no reference.</summary>
    /// <param name="length">How much of the text the reference is.</param>
    public static string? Resolve(ReadOnlySpan<char> source, out int length)
    {
        length = 1;
        if (source.Length > 2 && source[1] == '#')
        {
            return Number(source, ref length);
        }

        while (length < source.Length && length <= LongestName && char.IsAsciiLetterOrDigit(source[length]))
        {
            length++;
        }

        var name = source[1..length];
        var isClosed = length < source.Length && source[length] == ';';
        length += isClosed ? 1 : 0;
        return name.Length < 2 ? null : Common(name) is { } common && isClosed ? common : Named(source, name, isClosed);
    }

    private static string? Common(ReadOnlySpan<char> name) => name switch
    {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        "nbsp" => " ",
        _ => null,
    };

    // Without a semicolon only the old names count, and not in the middle of an address ("?a=1&copy=2").
    private static string? Named(ReadOnlySpan<char> source, ReadOnlySpan<char> name, bool isClosed)
    {
        if (isClosed)
        {
            return HtmlEntityProvider.Resolver.GetSymbol($"{name};") is { Length: > 0 } symbol ? symbol : null;
        }

        var isAddress = source.Length > name.Length + 1 && source[name.Length + 1] == '=';
        return !isAddress && HtmlEntityProvider.Resolver.GetSymbol(name.ToString()) is { Length: > 0 } old ? old : null;
    }

    private static string? Number(ReadOnlySpan<char> source, ref int length)
    {
        var isHex = source[2] is 'x' or 'X';
        var start = isHex ? 3 : 2;
        length = start;
        while (length < source.Length && (isHex ? char.IsAsciiHexDigit(source[length]) : char.IsAsciiDigit(source[length])))
        {
            length++;
        }

        var digits = source[start..length];
        if (digits.IsEmpty)
        {
            return null;
        }

        length += length < source.Length && source[length] == ';' ? 1 : 0;
        var style = isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        return digits.Length < 9 && int.TryParse(digits, style, CultureInfo.InvariantCulture, out var code)
            && code is > 0 and < 0x110000 and not (>= 0xD800 and < 0xE000)
            ? char.ConvertFromUtf32(code)
            : "";
    }
}
