using System.Collections.Frozen;
using AngleSharp.Dom;
using Monitor.Feeds.Reading.Text;

namespace Monitor.Feeds.Articles.Text;

/// <summary>Takes the text below an element apart into blocks.</summary>
internal sealed class Blocks
{
    private static readonly FrozenSet<string> inline = FrozenSet.Create(
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark",
        "nobr", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "td", "th", "tt", "u", "var", "wbr");

    private readonly List<Block> blocks = [];
    private FoldedText text = new();
    private int linked;

    private Blocks()
    {
    }

    public static IReadOnlyList<Block> Of(IElement root)
    {
        var taking = new Blocks();
        taking.Walk(root, root, isLink: false);
        taking.End(root);
        return taking.blocks;
    }

    // Recursion is safe: TamedMarkup limits the depth.
    private void Walk(IElement element, IElement holder, bool isLink)
    {
        foreach (var node in element.ChildNodes)
        {
            switch (node)
            {
                case IText words:
                    text.Append(words.Data);
                    linked += isLink ? words.Data.Trim().Length : 0;
                    break;
                case IElement { LocalName: "br" }:
                    End(holder);
                    break;
                case IElement child when inline.Contains(child.LocalName):
                    text.Border(child.LocalName);
                    Walk(child, holder, isLink || child.LocalName == "a");
                    text.Border(child.LocalName);
                    break;
                case IElement child:
                    End(holder);
                    Walk(child, child, isLink);
                    End(child);
                    break;
            }
        }
    }

    private void End(IElement holder)
    {
        var words = text.ToString();
        if (words.Length > 0)
        {
            blocks.Add(new Block(words, holder, holder.LocalName is "h1" or "h2" or "h3" or "h4" or "h5" or "h6", linked));
        }

        (text, linked) = (new FoldedText(), 0);
    }
}
