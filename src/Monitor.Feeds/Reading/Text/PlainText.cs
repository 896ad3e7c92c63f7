using System.Text.RegularExpressions;

namespace Monitor.Feeds.Reading.Text;

/// <summary>Plain text as <see cref="FeedItem"/> promises it.</summary>
internal static partial class PlainText
{
    /// <summary>
    /// Text in which a tag or an entity is markup. Where all its markup was escaped once more than it should be, it is
    /// unescaped twice.
    /// </summary>
    public static string FromMarkup(string? markup)
    {
        var text = Once(markup);
        return text.Contains('&', StringComparison.Ordinal) && DoubleReference().IsMatch(text) ? Decoded(text) : text;
    }

    private static string Once(string? markup)
    {
        if (string.IsNullOrWhiteSpace(markup))
        {
            return "";
        }

        if (markup.Contains('<', StringComparison.Ordinal))
        {
            return FromElements(markup);
        }

        var words = FromWords(markup, isDecoded: false);
        return markup.Contains("&lt;", StringComparison.OrdinalIgnoreCase) && Markup.IsLikely(words) ? FromElements(words) : words;
    }

    /// <summary>Text without markup: a blank line parts paragraphs.</summary>
    public static string FromWords(string? words) => FromWords(words ?? "", isDecoded: true);

    /// <summary>For titles and names: the same in one line.</summary>
    public static string InOneLine(string text) => text.Replace('\n', ' ');

    // "Tom &amp;amp; Anna": nobody means to show a reference.
    private static string Decoded(string text)
    {
        var decoded = new FoldedText();
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            decoded.AppendDecoded(line);
            decoded.Break();
        }

        return decoded.ToString();
    }

    private static string FromElements(string markup)
    {
        var text = new FoldedText();
        HtmlText.Append(markup, text);
        return text.ToString();
    }

    private static string FromWords(string words, bool isDecoded)
    {
        if (FoldedText.IsFolded(words) && (isDecoded || !words.Contains('&', StringComparison.Ordinal)))
        {
            return words;
        }

        var text = new FoldedText();
        foreach (var paragraph in BlankLine().EnumerateSplits(words))
        {
            if (isDecoded)
            {
                text.Append(words.AsSpan()[paragraph]);
            }
            else
            {
                text.AppendDecoded(words.AsSpan()[paragraph]);
            }

            text.Break();
        }

        return text.ToString();
    }

    [GeneratedRegex("&(?:amp|quot|apos|nbsp|[lr][sd]quo|[mn]dash|hellip|[aeiou](?:acute|grave|uml|circ)|#[0-9]{2,6}|#x[0-9a-fA-F]{2,6});", RegexOptions.NonBacktracking)]
    private static partial Regex DoubleReference();

    [GeneratedRegex(@"\n[ \t]*\r?\n|\r\r", RegexOptions.NonBacktracking)]
    private static partial Regex BlankLine();
}
