using System.Net;

namespace Monitor.Feeds.Reading.Xml;

/// <summary>
/// Reads what is not well-formed in one pass and without going back, taking each mark for what it most likely was meant
/// as: an unknown end tag is passed over, a missing one is set where the next field or item begins. So one broken item
/// costs none of the others, and a document that breaks off gives what it has.
/// </summary>
internal sealed class LooseXml
{
    private readonly string text;
    private readonly OpenElements open;
    private readonly MarkFinder finder;
    private int at;

    private LooseXml(string text)
    {
        this.text = text;
        open = new OpenElements(XmlTree.MostElements(text));
        finder = new MarkFinder(text);
    }

    /// <summary>Null when there is no element at all.</summary>
    public static XmlTree? Parse(string text)
    {
        var loose = new LooseXml(text);
        loose.Run();
        return loose.open.Finish() is { } root ? new XmlTree(root, IsFit: false) : null;
    }

    private void Run()
    {
        var words = 0;
        while (text.IndexOf('<', at) is var next and >= 0)
        {
            at = next;
            var isMark = Begins("</") || Begins("<!") || Begins("<?");
            var tag = isMark ? null : XmlTag.Read(text, at);
            if (tag is null && !isMark)
            {
                // No mark but a word: it stays with those around it.
                at++;
                continue;
            }

            Words(words, at);
            Mark(tag);
            words = at;
        }

        Words(words, text.Length);
    }

    private void Mark(XmlTag? tag)
    {
        if (tag is not null)
        {
            at = tag.End;
            open.Open(tag);
        }
        else if (Begins("</"))
        {
            End();
        }
        else if (!Section())
        {
            Pass();
        }
    }

    private void Words(int from, int to)
    {
        if (to > from)
        {
            open.Append(WebUtility.HtmlDecode(text[from..to]));
        }
    }

    private bool Section()
    {
        if (!Begins(PreparedXml.CDataStart))
        {
            return false;
        }

        var from = at + PreparedXml.CDataStart.Length;
        var end = finder.Next(PreparedXml.CDataEnd, from);
        var inner = finder.Next(PreparedXml.CDataStart, from);
        if (end < 0 || (inner >= 0 && inner < end))
        {
            // A section that was never closed ends with its element, if that is before the next section.
            var limit = inner < 0 ? text.Length : inner;
            var close = open.IsEmpty ? -1 : text.IndexOf("</" + open.Name, from, limit - from, StringComparison.OrdinalIgnoreCase);
            if (close >= 0 || end < 0)
            {
                open.Append(text[from..(close < 0 ? limit : close)]);
                at = close < 0 ? limit : close;
                return true;
            }
        }

        open.Append(text[from..end]);
        at = end + PreparedXml.CDataEnd.Length;
        return true;
    }

    /// <summary>Comments, declarations and processing instructions.</summary>
    private void Pass()
    {
        var (mark, least) = Begins("<!--") ? ("-->", 4) : Begins("<?") ? ("?>", 2) : (">", 2);
        var end = finder.Next(mark, at + least);
        at = end >= 0 ? end + mark.Length : at + least;
    }

    private void End()
    {
        var name = XmlTag.NameAt(text, at + 2);
        var end = text.AsSpan(at + 2).IndexOfAny('>', '<');
        at = end < 0 ? text.Length : at + 2 + end + (text[at + 2 + end] == '>' ? 1 : 0);
        open.Close(name);
    }

    private bool Begins(string mark) => string.CompareOrdinal(text, at, mark, 0, mark.Length) == 0;
}
