using System.Text.Unicode;
using System.Xml.Linq;
using Monitor.Feeds.Reading.Text;

namespace Monitor.Feeds.Reading.Xml;

/// <summary>Text elements of RSS and of Atom (RFC 4287, 3.1 and 4.1.3; Atom 0.3, "mode") as plain text.</summary>
internal static class MarkedText
{
    /// <summary>An element whose text is markup, as everywhere in RSS; markup that was not escaped is read as well.</summary>
    public static string FromMarkup(XElement? element) => element switch
    {
        null => "",
        { HasElements: true } => FromElements(element),
        _ => PlainText.FromMarkup(element.Value),
    };

    /// <summary>An Atom text or content element: its type says what its text is.</summary>
    public static string FromAtom(XElement? element)
    {
        if (element is null || element.HasElements)
        {
            return FromMarkup(element);
        }

        var type = element.AttributeText("type")?.Trim().ToLowerInvariant() ?? "";
        return element.AttributeText("mode") switch
        {
            "base64" => FromBase64(element.Value),
            "escaped" => PlainText.FromMarkup(element.Value),
            _ when type is "text" or "text/plain" or "" => FromText(element.Value),
            _ when IsMarkup(type) => PlainText.FromMarkup(element.Value),
            _ => FromBase64(element.Value),
        };
    }

    private static bool IsMarkup(string type) =>
        type.Contains("html", StringComparison.Ordinal)
        || type.EndsWith("xml", StringComparison.Ordinal)
        || type.StartsWith("text/", StringComparison.Ordinal);

    // Feeds leave out the type more often than they mean a page's worth of tags to be read as such.
    private static string FromText(string text) =>
        Markup.IsLikely(text) ? PlainText.FromMarkup(text) : PlainText.FromWords(text);

    private static string FromBase64(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) && Utf8.IsValid(bytes.AsSpan(0, length))
            ? PlainText.FromMarkup(System.Text.Encoding.UTF8.GetString(bytes, 0, length))
            : PlainText.FromMarkup(text);
    }

    private static string FromElements(XElement element)
    {
        var text = new FoldedText();
        Append(element, text, isField: true);
        return text.ToString();
    }

    // Recursion is safe: XmlTree keeps the depth small.
    private static void Append(XElement element, FoldedText text, bool isField)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XText words)
            {
                // A section of escaped markup beside elements: nobody means its tags to be read.
                if (isField && Markup.IsLikely(words.Value))
                {
                    HtmlText.Append(words.Value, text);
                }
                else
                {
                    text.Append(words.Value);
                }
            }
            else if (node is XElement child && !Markup.IsSilent(child.Name.LocalName))
            {
                text.Border(child.Name.LocalName);
                Append(child, text, isField: false);
                text.Border(child.Name.LocalName);
            }
        }
    }
}
