using Monitor.Feeds.Reading.Bytes;

namespace Monitor.Feeds.Reading.Xml;

/// <summary>Where the document begins in what a server sent.</summary>
internal static class XmlStart
{
    /// <summary>
    /// Behind what stands before it: warnings of the server's own program, blank lines, the page that a feed was put
    /// into. At the XML declaration where there is one before the feed, else at its outermost element.
    /// </summary>
    public static int In(string text)
    {
        var first = Math.Max(text.IndexOf('<', StringComparison.Ordinal), 0);
        var root = BodyShapes.FeedRootIn(text);
        if (root < 0 || IsRoot(text, first, root))
        {
            return first;
        }

        for (var at = first; at >= 0 && at < root; at = text.IndexOf("<?", at + 1, StringComparison.Ordinal))
        {
            if (IsDeclaration(text, at) && IsRoot(text, at, root))
            {
                return at;
            }
        }

        return root;
    }

    /// <summary>Behind white space, comments and processing instructions.</summary>
    public static int AfterMisc(string text, int at)
    {
        while (at < text.Length)
        {
            var end = Begins(text, at, "<!--") ? End(text, at + 4, "-->")
                : Begins(text, at, "<?") ? End(text, at, "?>")
                : char.IsWhiteSpace(text[at]) ? at + 1 : at;
            if (end == at)
            {
                break;
            }

            at = end;
        }

        return at;
    }

    public static bool IsDeclaration(string text, int at) =>
        Begins(text, at, "<?xml") && at + 5 < text.Length && char.IsWhiteSpace(text[at + 5]);

    public static bool Begins(string text, int at, string mark) =>
        string.Compare(text, at, mark, 0, mark.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private static int End(string text, int at, string mark)
    {
        var end = text.IndexOf(mark, at, StringComparison.Ordinal);
        return end < 0 ? text.Length : end + mark.Length;
    }

    private static bool IsRoot(string text, int start, int root)
    {
        var at = AfterMisc(text, start);
        if (Begins(text, at, "<!DOCTYPE"))
        {
            // What is inside it, it may be an element in a declaration, does not matter here.
            var inner = text.AsSpan(at).IndexOfAny('>', '[');
            var end = inner < 0 ? -1 : text[at + inner] == '>' ? at + inner : text.IndexOf(']', at + inner);
            end = end < 0 ? -1 : text.IndexOf('>', end);
            at = end < 0 ? at : AfterMisc(text, end + 1);
        }

        return at >= root;
    }
}
