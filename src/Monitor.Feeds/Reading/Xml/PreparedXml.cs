using System.Net;
using System.Text;
using System.Xml;
using Monitor.Feeds.Reading.Text;

namespace Monitor.Feeds.Reading.Xml;

/// <summary>
/// Makes text fit for a strict parser without changing what it says: what stands before the feed, the XML declaration
/// and the DOCTYPE go, characters that XML forbids go, and an ampersand that begins no reference is escaped.
/// </summary>
internal static class PreparedXml
{
    public const string CDataStart = "<![CDATA[";
    public const string CDataEnd = "]]>";

    public static string From(string text, Warnings warnings)
    {
        var start = XmlStart.In(text);
        if (!string.IsNullOrWhiteSpace(text[..start]))
        {
            warnings.Add("There is text before the feed; it was passed over.");
        }

        var legal = Legal(text[start..]);
        var head = XmlHead.Of(legal);
        // What is cut off is small; what is left may be ten megabytes, of which no copy is made without need.
        var rest = head.TypeLength == 0 && head.PrologLength == 0
            ? legal
            : string.Concat(legal.AsSpan(head.PrologLength, head.TypeStart - head.PrologLength), legal.AsSpan(head.TypeStart + head.TypeLength));
        return rest.Contains('&', StringComparison.Ordinal) ? WithReferences(rest, head.Entities) : rest;
    }

    /// <summary>Without the characters that no XML document can hold, escaped or not.</summary>
    public static string Legal(string text)
    {
        if (text.AsSpan().IndexOfAnyExceptInRange(' ', '\uD7FF') < 0 || text.All(XmlConvert.IsXmlChar))
        {
            return text;
        }

        var kept = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                kept.Append(text, at++, 2);
            }
            else if (XmlConvert.IsXmlChar(text[at]))
            {
                kept.Append(text[at]);
            }
        }

        return kept.Length == text.Length ? text : kept.ToString();
    }

    private static string WithReferences(string text, IReadOnlyDictionary<string, string> entities)
    {
        var result = new StringBuilder(text.Length);
        var at = 0;
        while (text.IndexOf('&', at) is var next and >= 0)
        {
            var section = text.IndexOf(CDataStart, at, next - at, StringComparison.Ordinal);
            var end = section < 0 ? next : EndOfCData(text, section);
            result.Append(text, at, end - at);
            at = end;
            if (section < 0)
            {
                var (words, length) = Resolve(text, at, entities);
                result.Append(words);
                at += length;
            }
        }

        return result.Append(text, at, text.Length - at).ToString();
    }

    private static int EndOfCData(string text, int start)
    {
        var end = text.IndexOf(CDataEnd, start, StringComparison.Ordinal);
        return end < 0 ? text.Length : end;
    }

    /// <summary>What the reference at the place becomes, and how long it is.</summary>
    private static (string Words, int Length) Resolve(string text, int at, IReadOnlyDictionary<string, string> entities)
    {
        var name = XmlTag.NameAt(text, at + 1);
        var end = at + 1 + name.Length;
        if (name.Length > 0 && end < text.Length && text[end] == ';')
        {
            if (name is "amp" or "lt" or "gt" or "quot" or "apos")
            {
                return (text[at..(end + 1)], end + 1 - at);
            }

            if (entities.TryGetValue(name, out var words))
            {
                return (words, end + 1 - at);
            }
        }

        return Entities.Resolve(text.AsSpan(at), out var length) is { } character && text[at + length - 1] == ';'
            ? (WebUtility.HtmlEncode(Legal(character)), length)
            : ("&amp;", 1);
    }
}
