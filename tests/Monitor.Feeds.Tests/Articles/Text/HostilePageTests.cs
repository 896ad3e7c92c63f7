using System.Diagnostics;
using Monitor.Feeds.Articles.Text;

namespace Monitor.Feeds.Tests.Articles.Text;

/// <summary>Two mebibytes of what makes a parser run away.</summary>
public sealed class HostilePageTests
{
    private const int Size = 2 * 1024 * 1024;

    private static readonly TimeSpan limit = TimeSpan.FromSeconds(10);

    [Theory]
    [InlineData("<div>")]
    [InlineData("<p>")]
    [InlineData("<b><p>")]
    [InlineData("<font size=1><p>x")]
    [InlineData("<a href=x><div>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<table>x")]
    [InlineData("<li>x")]
    [InlineData("<svg>")]
    [InlineData("<script>")]
    [InlineData("<!--")]
    [InlineData("<!")]
    [InlineData("<a b=\"")]
    [InlineData("<")]
    [InlineData("</p>")]
    [InlineData("</b></i>")]
    [InlineData("<p class=\"share related\"><div class=ad>x")]
    [InlineData("&amp")]
    [InlineData("<ul><li><em>x</li>")]
    [InlineData("<script type=application/ld+json>{\"articleBody\":\"x\"}</script>")]
    public void Repeated_markup_ends_in_time(string piece) => EndsInTime(string.Concat(Enumerable.Repeat(piece, Size / piece.Length)));

    [Fact]
    public void A_tag_with_countless_attributes_ends_in_time() =>
        EndsInTime("<p " + string.Concat(Enumerable.Range(0, 250_000).Select(i => $"a{i} ")) + ">x");

    [Fact]
    public void Countless_formats_of_their_own_end_in_time() =>
        EndsInTime(string.Concat(Enumerable.Range(0, 60_000).Select(i => $"<font size={i}><p>x")));

    [Fact]
    public void Deep_linked_data_ends_in_time() =>
        EndsInTime("<script type=\"application/ld+json\">" + new string('[', Size) + "</script>");

    [Theory]
    [InlineData("")]
    [InlineData("<")]
    [InlineData("</")]
    [InlineData("<a")]
    [InlineData("<a b=\"")]
    [InlineData("<!--")]
    [InlineData("<script>")]
    [InlineData("<![CDATA[")]
    public void What_breaks_off_gives_nothing(string page) => Assert.Equal(("", ""), ArticleText.Of(page));

    [Fact]
    public void Text_below_too_many_elements_is_kept()
    {
        var page = string.Concat(Enumerable.Repeat("<div>", 3000)) + "<p>The camp at the river is to be half as large by May.</p>";

        Assert.Equal("The camp at the river is to be half as large by May.", ArticleText.Of(page).Text);
    }

    private static void EndsInTime(string page)
    {
        var watch = Stopwatch.StartNew();

        Assert.NotNull(ArticleText.Of(page).Text);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, limit);
    }
}
