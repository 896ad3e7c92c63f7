using Monitor.Functions.Channels.Messages;
using Monitor.Functions.Web.Html;

namespace Monitor.Functions.Web.Syndication;

/// <summary>The parts that the contents of entries are made of.</summary>
internal static class EntryMarkup
{
    private const int Longest = 700;

    public static Markup Paragraph(string text) => Markup.Of($"<p>{Plain(text)}</p>\n");

    /// <param name="text">Words of somebody else.</param>
    /// <param name="by">Who says so; empty for none.</param>
    public static Markup Quote(string text, string by) => by.Length > 0
        ? Markup.Of($"<blockquote>{Plain(text)}<br>{Plain(by)}</blockquote>\n")
        : Markup.Of($"<blockquote>{Plain(text)}</blockquote>\n");

    /// <summary>Nothing where there are no lines.</summary>
    public static Markup List(string heading, IEnumerable<string> lines) => Items(heading, [.. lines.Select(line => Markup.Of($"<li>{Plain(line)}</li>\n"))]);

    private static Markup Items(string heading, IReadOnlyList<Markup> items) =>
        items.Count == 0 ? Markup.Nothing : Markup.Of($"<h3>{heading}</h3>\n<ul>\n{Markup.Join(items)}</ul>\n");

    private static string Plain(string text) => PlainLine.Of(text, Longest);
}
