using System.Buffers;
using System.Text;

namespace Monitor.Feeds.Articles.Text;

/// <summary>
/// HTML without scripts, styles and comments, and within limits that keep a parser from running away: it looks through
/// all open elements at each tag, and opens formatting elements again in each paragraph.
/// </summary>
internal sealed class TamedMarkup
{
    private const int MostTags = 40_000;
    private const int Deepest = 100;
    private const int MostFormatting = 16;
    private const int MostTables = 8;
    private const int LongestTag = 4096;
    private const int TagReach = 32 * 1024;

    private static readonly SearchValues<char> nameEnds = SearchValues.Create(" \t\r\n\f/>");

    private readonly string source;
    private readonly StringBuilder html;
    private readonly List<string> linkedData = [];
    private readonly HashSet<string> unclosed = new(StringComparer.OrdinalIgnoreCase);
    private int at;
    private int depth;
    private int formats;
    private int tables;

    private TamedMarkup(string source)
    {
        this.source = source;
        html = new StringBuilder(source.Length);
        Run();
    }

    public string Html => html.ToString();

    /// <summary>The text of scripts of type application/ld+json.</summary>
    public IReadOnlyList<string> LinkedData => linkedData;

    public static TamedMarkup Of(string source) => new(source);

    private void Run()
    {
        for (var tags = 0; tags < MostTags && at < source.Length; tags++)
        {
            var start = source.IndexOf('<', at);
            html.Append(source, at, (start < 0 ? source.Length : start) - at);
            at = start < 0 ? source.Length : start;
            Take();
        }
    }

    private void Take()
    {
        var rest = source.AsSpan(at);
        if (rest.Length < 2)
        {
            at = source.Length;
        }
        else if (rest.StartsWith("<!--"))
        {
            SkipBehind("-->", at + 4);
        }
        else if (rest[1] is '!' or '?')
        {
            SkipBehind(">", at);
        }
        else if (char.IsAsciiLetter(rest[1]) || (rest[1] == '/' && rest.Length > 2 && char.IsAsciiLetter(rest[2])))
        {
            TakeTag();
        }
        else
        {
            html.Append("&lt;");
            at++;
        }
    }

    private void TakeTag()
    {
        var tag = source.AsSpan(at, End() - at);
        var isEnd = tag[1] == '/';
        var name = Name(tag[(isEnd ? 2 : 1)..]);
        at += tag.Length;
        if (TagKinds.IsDropped(name))
        {
            if (!isEnd && !tag.EndsWith("/>"))
            {
                Drop(name, tag);
            }
        }
        else if (IsWithinLimits(name, isEnd))
        {
            html.Append(tag.Length > LongestTag ? $"<{name}>" : tag);
        }
    }

    private void Drop(string name, ReadOnlySpan<char> tag)
    {
        var end = unclosed.Contains(name) ? -1 : source.IndexOf("</" + name, at, StringComparison.OrdinalIgnoreCase);
        if (end < 0)
        {
            // Behind an unclosed script there is only script; other elements were forgotten to be closed.
            unclosed.Add(name);
            at = TagKinds.IsRaw(name) ? source.Length : at;
            return;
        }

        if (TagKinds.IsRaw(name) && tag.Contains("ld+json", StringComparison.OrdinalIgnoreCase))
        {
            linkedData.Add(source[at..end]);
        }

        SkipBehind(">", end);
    }

    private bool IsWithinLimits(string name, bool isEnd) =>
        name.Equals("table", StringComparison.OrdinalIgnoreCase) ? IsWithin(ref tables, MostTables, isEnd)
        : TagKinds.IsFormatting(name) ? IsWithin(ref formats, MostFormatting, isEnd)
        : TagKinds.IsUncounted(name) || IsWithin(ref depth, Deepest, isEnd);

    // What lies deeper loses its tags, the start tag and its end tag alike.
    private static bool IsWithin(ref int count, int most, bool isEnd)
    {
        if (!isEnd)
        {
            return ++count <= most;
        }

        var isInside = count <= most;
        count = Math.Max(0, count - 1);
        return isInside;
    }

    private void SkipBehind(string end, int from)
    {
        var found = from < source.Length ? source.IndexOf(end, from, StringComparison.Ordinal) : -1;
        at = found < 0 ? source.Length : found + end.Length;
    }

    /// <summary>The index behind the tag at hand; a > in quotes ends no tag.</summary>
    private int End()
    {
        var reach = Math.Min(source.Length, at + TagReach);
        var i = at;
        while (i < reach && source[i] != '>')
        {
            var quote = source[i] is '"' or '\'' && source[i - 1] == '=' ? source.IndexOf(source[i], i + 1, reach - i - 1) : i;
            if (quote < 0)
            {
                break;
            }

            i = quote + 1;
        }

        var end = i < reach && source[i] == '>' ? i : source.IndexOf('>', at);
        return end < 0 ? source.Length : end + 1;
    }

    private static string Name(ReadOnlySpan<char> tag)
    {
        var end = tag.IndexOfAny(nameEnds);
        return tag[..(end < 0 ? tag.Length : Math.Min(end, 40))].ToString();
    }
}
