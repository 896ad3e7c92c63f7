using System.Net;
using System.Text.RegularExpressions;

namespace Monitor.Cli.Relevance;

/// <summary>
/// The words of an HTML page, menus and all: enough to score a saved page. What is the article and what is furniture
/// is decided where feeds are read, not here.
/// </summary>
internal static partial class PageText
{
    public static bool LooksLikeHtml(string content)
    {
        var start = content.AsSpan(0, Math.Min(content.Length, 1000)).TrimStart("\uFEFF \r\n\t");
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || (start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) && start.Contains("<html", StringComparison.OrdinalIgnoreCase));
    }

    public static string Of(string html)
    {
        var title = WebUtility.HtmlDecode(Title().Match(html).Groups["title"].Value).Trim().ReplaceLineEndings(" ");
        var visible = Tag().Replace(Block().Replace(Hidden().Replace(html, "\n"), "\n"), " ");
        return $"{title}\n{WebUtility.HtmlDecode(visible)}";
    }

    [GeneratedRegex("<title[^>]*>(?<title>[^<]*)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Title();

    [GeneratedRegex("<head.*?</head>|<script.*?</script>|<style.*?</style>|<!--.*?-->", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Hidden();

    [GeneratedRegex("</?(p|div|br|li|ul|ol|h[1-6]|tr|td|section|article|header|footer|nav|blockquote)\\b[^>]*>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Block();

    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}
