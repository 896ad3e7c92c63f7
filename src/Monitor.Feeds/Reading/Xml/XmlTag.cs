using System.Net;
using System.Xml;

namespace Monitor.Feeds.Reading.Xml;

/// <summary>A start tag as written, with its faults mended: attributes without quotes, without values, twice.</summary>
internal sealed record XmlTag(string Name, IReadOnlyList<KeyValuePair<string, string>> Attributes, bool IsEmpty, int End)
{
    private const int MostAttributes = 100;
    private const int LongestName = 200;

    public string Prefix => Name.IndexOf(':', StringComparison.Ordinal) is var colon and > 0 ? Name[..colon] : "";

    public string LocalName => Name[(Name.IndexOf(':', StringComparison.Ordinal) + 1)..];

    /// <summary>Null when no tag begins at the "&lt;", or when it never ends.</summary>
    public static XmlTag? Read(string text, int start)
    {
        var name = NameAt(text, start + 1);
        if (name.Length == 0)
        {
            return null;
        }

        List<KeyValuePair<string, string>>? attributes = null;
        var at = start + 1 + name.Length;
        while (at < text.Length && text[at] is not ('>' or '<'))
        {
            if (NameAt(text, at) is { Length: > 0 } attribute)
            {
                at += attribute.Length;
                var value = Value(text, ref at);
                if ((attributes ??= []).Count < MostAttributes)
                {
                    attributes.Add(new(attribute, WebUtility.HtmlDecode(value)));
                }
            }
            else
            {
                at++;
            }
        }

        return at < text.Length && text[at] == '>'
            ? new XmlTag(name.Trim(':'), attributes ?? [], text[at - 1] == '/', at + 1)
            : null;
    }

    /// <summary>The name at a place; empty when there is none.</summary>
    public static string NameAt(string text, int at)
    {
        if (at >= text.Length || !XmlConvert.IsStartNCNameChar(text[at]))
        {
            return "";
        }

        var end = at + 1;
        while (end < text.Length && end - at < LongestName && (XmlConvert.IsNCNameChar(text[end]) || text[end] == ':'))
        {
            end++;
        }

        return text[at..end];
    }

    private static string Value(string text, ref int at)
    {
        var next = AfterSpace(text, at);
        if (next >= text.Length || text[next] != '=')
        {
            return "";
        }

        at = AfterSpace(text, next + 1);
        if (at < text.Length && text[at] is '"' or '\'')
        {
            // A quote that is still open where the next tag begins is taken for none.
            var from = at + 1;
            var length = text.AsSpan(from).IndexOfAny(text[at], '<');
            var isQuoted = length >= 0 && text[from + length] == text[at];
            at = isQuoted ? from + length + 1 : from;
            return isQuoted ? text.Substring(from, length) : Bare(text, ref at);
        }

        return Bare(text, ref at);
    }

    private static string Bare(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('>' or '<'))
        {
            at++;
        }

        return text[start..at].TrimEnd('/');
    }

    private static int AfterSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}
