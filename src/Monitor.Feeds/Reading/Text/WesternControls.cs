using System.Text;

namespace Monitor.Feeds.Reading.Text;

/// <summary>
/// The control characters U+0080 to U+009F, which nobody means: either they are characters of windows-1252 that were
/// taken for Latin-1, or the whole text is UTF-8 that was.
/// </summary>
internal static class WesternControls
{
    private static readonly Encoding western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    private static readonly Encoding strictUtf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

    public static bool Has(char character) => character is >= '\u0080' and <= '\u009F';

    public static string Mend(string text)
    {
        if (text.All(char.IsAscii) || AsUtf8(text) is not { } mended)
        {
            return string.Concat(text.Select(character => Has(character) ? Western(character) : character));
        }

        return mended;
    }

    private static string? AsUtf8(string text)
    {
        if (text.Any(character => character > '\u00FF'))
        {
            return null;
        }

        try
        {
            return strictUtf8.GetString(Encoding.Latin1.GetBytes(text));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static char Western(char character)
    {
        Span<char> decoded = stackalloc char[1];
        western.GetChars([(byte)character], decoded);
        return decoded[0];
    }
}
