using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Monitor.Feeds.Reading.Xml;

/// <summary>
/// Makes text fit for a strict parser without changing what it says: what stands before the feed, the XML declaration
/// and the DOCTYPE go, characters that XML forbids go, and an ampersand that begins no reference is escaped.
/// </summary>
internal static partial class PreparedXml
{
    public const string CDataStart = "<![CDATA[";
    public const string CDataEnd = "]]>";

    // Milliseconds, against text made to keep the pattern busy.
    private const int TimeLimit = 2000;

    public static string From(string text, Warnings warnings)
    {
        var start = Math.Max(text.IndexOf('<', StringComparison.Ordinal), 0);
        if (!string.IsNullOrWhiteSpace(text[..start]))
        {
            warnings.Add("There is text before the feed; it was passed over.");
        }

        var legal = Legal(Prolog().Replace(text[start..], "", 1));
        var prolog = DocumentType().Match(legal);
        var entities = prolog.Success ? DeclaredEntities(prolog.Value) : [];
        return WithReferences(prolog.Success ? legal.Remove(prolog.Index, prolog.Length) : legal, entities);
    }

    /// <summary>Without the characters that no XML document can hold, escaped or not.</summary>
    public static string Legal(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                kept.Append(text, at++, 2);
            }
            else if (System.Xml.XmlConvert.IsXmlChar(text[at]))
            {
                kept.Append(text[at]);
            }
        }

        return kept.Length == text.Length ? text : kept.ToString();
    }

    /// <summary>Only entities that stand for plain words: no markup, no reference to another one, nothing external.</summary>
    private static Dictionary<string, string> DeclaredEntities(string documentType)
    {
        var entities = new Dictionary<string, string>();
        foreach (var match in Entity().Matches(documentType).AsEnumerable())
        {
            entities.TryAdd(match.Groups[1].Value, WebUtility.HtmlEncode(match.Groups[2].Value));
        }

        return entities;
    }

    private static string WithReferences(string text, Dictionary<string, string> entities)
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
                var match = Reference().Match(text, at);
                result.Append(match.Success ? Resolve(match, entities) : "&amp;");
                at += match.Success ? match.Length : 1;
            }
        }

        return result.Append(text, at, text.Length - at).ToString();
    }

    private static int EndOfCData(string text, int start)
    {
        var end = text.IndexOf(CDataEnd, start, StringComparison.Ordinal);
        return end < 0 ? text.Length : end;
    }

    private static string Resolve(Match reference, Dictionary<string, string> entities)
    {
        var name = reference.Groups[1].Value;
        if (name is "amp" or "lt" or "gt" or "quot" or "apos")
        {
            return reference.Value;
        }

        if (entities.TryGetValue(name, out var words))
        {
            return words;
        }

        var decoded = WebUtility.HtmlDecode(reference.Value);
        return decoded == reference.Value
            ? name[0] == '#' ? "" : "&amp;" + reference.Value[1..]
            : WebUtility.HtmlEncode(Legal(decoded));
    }

    [GeneratedRegex(@"\A\s*<\?xml\b[^>]*\?>\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Prolog();

    // Only before the outermost element: further on it is words, in a CDATA section.
    [GeneratedRegex(@"\A(?:\s|<!--.*?-->|<\?.*?\?>)*<!DOCTYPE[^<>\[]*(?:\[[^\]]*\]\s*)?>", RegexOptions.IgnoreCase | RegexOptions.Singleline, TimeLimit)]
    private static partial Regex DocumentType();

    [GeneratedRegex("""<!ENTITY\s+([\w.-]{1,40})\s+["']([^"'<&%]{0,1000})["']\s*>""")]
    private static partial Regex Entity();

    [GeneratedRegex(@"\G&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][\w.-]{0,39});")]
    private static partial Regex Reference();
}
