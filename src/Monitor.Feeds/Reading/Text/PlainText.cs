using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Monitor.Feeds.Reading.Text;

/// <summary>Plain text as <see cref="FeedItem"/> promises it.</summary>
internal static partial class PlainText
{
    // An HTML parser looks through all open elements at each tag: 50,000 nested ones took it 16 seconds.
    private const int MostTags = 5000;

    /// <summary>Text in which a tag or an entity is markup.</summary>
    public static string FromMarkup(string? markup)
    {
        if (string.IsNullOrWhiteSpace(markup))
        {
            return "";
        }

        return Tag().Count(markup) switch
        {
            0 => FromWords(WebUtility.HtmlDecode(markup)),
            <= MostTags => FromElements(markup),
            _ => FromTangle(markup),
        };
    }

    /// <summary>Text without markup: a blank line parts paragraphs.</summary>
    public static string FromWords(string? words)
    {
        var text = new FoldedText();
        foreach (var paragraph in BlankLine().Split(words ?? ""))
        {
            text.Append(paragraph);
            text.Break();
        }

        return text.ToString();
    }

    /// <summary>For titles and names: the same in one line.</summary>
    public static string InOneLine(string text) => text.Replace('\n', ' ');

    private static string FromElements(string markup)
    {
        var parser = new HtmlParser();
        using var context = parser.ParseDocument("");
        var text = new FoldedText();
        Walk(parser.ParseFragment(StrayDeclaration().Replace(markup, "&lt;!"), context.Body!), text);
        return text.ToString();
    }

    // With a stack of our own: thousands of unclosed elements stand one inside the other, too deep for recursion.
    private static void Walk(INodeList roots, FoldedText text)
    {
        var open = new Stack<(INodeList Nodes, int Next, string Name)>([(roots, 0, "")]);
        while (open.TryPop(out var level))
        {
            if (level.Next >= level.Nodes.Length)
            {
                text.Border(level.Name);
                continue;
            }

            open.Push(level with { Next = level.Next + 1 });
            switch (level.Nodes[level.Next])
            {
                case IText words:
                    text.Append(words.Data);
                    break;
                case IElement element when !Markup.IsSilent(element.LocalName):
                    text.Border(element.LocalName);
                    open.Push((element.ChildNodes, 0, element.LocalName));
                    break;
            }
        }
    }

    /// <summary>Tag by tag, without a tree.</summary>
    private static string FromTangle(string markup)
    {
        var text = new FoldedText();
        var at = 0;
        foreach (var tag in WholeTag().Matches(markup).AsEnumerable())
        {
            text.Append(WebUtility.HtmlDecode(markup[at..tag.Index]));
            text.Border(tag.Groups[1].Value);
            at = tag.Index + tag.Length;
        }

        text.Append(WebUtility.HtmlDecode(markup[at..]));
        return text.ToString();
    }

    [GeneratedRegex("<[a-zA-Z/!]")]
    private static partial Regex Tag();

    // A browser would take it, and all up to the next ">", for a comment: words would be lost.
    [GeneratedRegex("<!(?!--|doctype|\\[)", RegexOptions.IgnoreCase)]
    private static partial Regex StrayDeclaration();

    [GeneratedRegex("</?([a-zA-Z][a-zA-Z0-9]*)[^<>]*>")]
    private static partial Regex WholeTag();

    [GeneratedRegex(@"\r?\n[^\S\n]*\r?\n|\r\r")]
    private static partial Regex BlankLine();
}
