using Monitor.Feeds.Articles.Text;

namespace Monitor.Feeds.Tests.Articles.Text;

public sealed class PageFixtureTests
{
    private static readonly string folder = Path.Combine(AppContext.BaseDirectory, "Articles", "Pages");

    public static TheoryData<string> Pages =>
        [.. Directory.EnumerateFiles(folder, "*.html").Select(file => Path.GetFileNameWithoutExtension(file)).Order()];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_gives_its_title_and_main_text(string page)
    {
        var expected = File.ReadAllText(Path.Combine(folder, page + ".txt")).TrimEnd('\n').Split('\n', 2);

        var (text, title) = ArticleText.Of(PageText.Decode(File.ReadAllBytes(Path.Combine(folder, page + ".html")), "text/html"));

        Assert.Equal(expected[0], title);
        Assert.Equal(expected[1], text);
    }
}
