using System.Net;
using System.Text.RegularExpressions;

namespace Monitor.Feeds.Reading.Xml;

/// <summary>What stands before the outermost element: the XML declaration and the DOCTYPE, neither of which is kept.</summary>
internal sealed partial record XmlHead(int PrologLength, int TypeStart, int TypeLength, IReadOnlyDictionary<string, string> Entities)
{
    private const int MostEntities = 1000;

    private static readonly IReadOnlyDictionary<string, string> none = new Dictionary<string, string>();

    public static XmlHead Of(string text)
    {
        var prolog = 0;
        if (XmlStart.IsDeclaration(text, 0) && text.IndexOf("?>", StringComparison.Ordinal) is var end and >= 0)
        {
            prolog = end + 2;
        }

        var start = XmlStart.AfterMisc(text, prolog);
        if (!XmlStart.Begins(text, start, "<!DOCTYPE"))
        {
            return new XmlHead(prolog, prolog, 0, none);
        }

        var close = EndOfType(text, start + 2);
        return new XmlHead(prolog, start, close - start, DeclaredEntities(text.AsSpan(start, close - start)));
    }

    // One that does not end is taken to end where the next element begins.
    private static int EndOfType(string text, int at)
    {
        var mark = text.AsSpan(at).IndexOfAny('<', '>', '[');
        if (mark >= 0 && text[at + mark] == '[')
        {
            var inner = text.IndexOf(']', at + mark);
            at = inner < 0 ? at : inner;
            mark = text.AsSpan(at).IndexOfAny('<', '>');
        }

        return mark < 0 ? text.Length : at + mark + (text[at + mark] == '>' ? 1 : 0);
    }

    /// <summary>Only entities that stand for plain words: no markup, no reference to another one, nothing external.</summary>
    private static Dictionary<string, string> DeclaredEntities(ReadOnlySpan<char> documentType)
    {
        var entities = new Dictionary<string, string>();
        foreach (var match in Entity().Matches(documentType.ToString()).Take(MostEntities))
        {
            entities.TryAdd(match.Groups[1].Value, WebUtility.HtmlEncode(match.Groups[2].Value));
        }

        return entities;
    }

    [GeneratedRegex("""<!ENTITY[ \t\r\n]{1,20}([\w.-]{1,40})[ \t\r\n]{1,20}["']([^"'<&%]{0,1000})["'][ \t\r\n]{0,20}>""")]
    private static partial Regex Entity();
}
