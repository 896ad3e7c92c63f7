using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Monitor.Feeds.Articles.Text;

/// <summary>The title and the main text of a web page.</summary>
internal static partial class ArticleText
{
    private const int LongestLabel = 120;

    public static (string Text, string Title) Of(string page)
    {
        var markup = TamedMarkup.Of(page);
        using var document = new HtmlParser().ParseDocument(markup.Html);
        var title = PageTitle.Of(document);
        var structured = StructuredArticle.BodyOf(markup.LinkedData);
        var shown = document.Body is { } body ? Shown(body, title) : "";

        // The page knows its paragraphs; what it gives to search engines is taken where it does not show the text.
        return (shown.Length >= structured.Length / 2 ? shown : structured, title);
    }

    private static string Shown(IElement body, string title)
    {
        Furniture.Remove(body);
        var blocks = MainRegion.Of(body).Where(block => !IsLabel(block) && block.Text != title).ToList();
        var first = blocks.FindIndex(block => block.IsProse);
        var last = blocks.FindLastIndex(block => block.IsProse);
        return first < 0 ? "" : string.Join('\n', blocks[first..(last + 1)].Where((_, index) => !IsIdle(blocks, first + index)).Select(block => block.Text));
    }

    private static bool IsLabel(Block block) =>
        block.IsLinks || (block.Text.Length <= LongestLabel && (Label().IsMatch(block.Text) || (block.Linked > 0 && LinkLabel().IsMatch(block.Text))));

    /// <summary>A heading above nothing but the next heading.</summary>
    private static bool IsIdle(List<Block> blocks, int index) =>
        blocks[index].IsHeading && (index + 1 >= blocks.Count || blocks[index + 1].IsHeading);

    [GeneratedRegex(
        @"^\W*(?:advertisement|sponsored( content)?|story continues( below)?|article continues( below)?|continue reading|scroll (down )?to continue|loading\b.*|share( this)?|tweet|e-?mail|print|copy link|follow us.*|sign up (?:for|to)\b.*|subscribe (?:to|for|now)\b.*|all rights reserved.*|©.*|copyright \d.*|file photo.*|photo:.*|image:.*|by \p{Lu}[\p{L}.'’-]*(?: (?:and |\p{Lu}[\p{L}.'’-]*)){0,6})\W*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Label();

    [GeneratedRegex(@"^\W*(?:read more|read also|also read|more:|read:|related|see also|see:|watch:?|listen:?|more on this|recommended|don['’]t miss|you may also like)\b", RegexOptions.IgnoreCase)]
    private static partial Regex LinkLabel();
}
