using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Monitor.Feeds.Reading.Text;

/// <summary>Plain text as <see cref="FeedItem"/> promises it.</summary>
internal static partial class PlainText
{
    /// <summary>Text in which a tag or an entity is markup.</summary>
    public static string FromMarkup(string? markup)
    {
        if (string.IsNullOrWhiteSpace(markup))
        {
            return "";
        }

        return Tag().IsMatch(markup) ? FromElements(markup) : FromWords(WebUtility.HtmlDecode(markup));
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
        Walk(parser.ParseFragment(markup, context.Body!), text);
        return text.ToString();
    }

    // With a stack of our own: pages were seen with tens of thousands of unclosed elements, one inside the other.
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

    [GeneratedRegex("<[a-zA-Z/!]")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\r?\n[^\S\n]*\r?\n|\r\r")]
    private static partial Regex BlankLine();
}
