using Monitor.Analysis.Figures;
using Monitor.Functions.Channels.Messages;
using Monitor.Functions.Tests.Support;

namespace Monitor.Functions.Tests.Channels.Messages;

public sealed class FigureWordsTests
{
    private static readonly Figure Bare = SomeNews.Figure() with { Before = null, After = null, By = null, Place = null };

    private static string Line(Figure figure) => new FigureWords(figure, Wording.For("en")).Line;

    public static TheoryData<string> Kinds => [.. Enum.GetNames<FigureKind>()];

    [Fact]
    public void All_who_leave_are_told_by_what_remains() =>
        Assert.Equal("US: down to 0 in Iraq", Line(Bare with { After = Quantity.Exactly(0) }));

    [Fact]
    public void How_many_leave_of_how_many() => Assert.Equal(
        "US: about 2,200 fewer of 5,200 in Iraq", Line(Bare with { Before = Quantity.Exactly(5200), Change = Quantity.About(2200) }));

    [Fact]
    public void A_range_has_both_ends() => Assert.Equal(
        "US: 3,000 to 4,000 fewer in Iraq", Line(Bare with { Change = Quantity.Between(3000, 4000, false) }));

    [Fact]
    public void A_share_is_a_percentage() => Assert.Equal("US: 33.3 % fewer in Iraq", Line(Bare with { Share = 1.0 / 3 }));

    [Fact]
    public void A_base_and_where_they_go_are_named() => Assert.Equal(
        "US: troops redeployed in Iraq (Taji) (to Kuwait)",
        Line(Bare with { Kind = FigureKind.Redeployment, Place = "Taji", Destination = "Kuwait" }));

    [Theory]
    [InlineData(DatePrecision.Day, "by 15 Jan 2021")]
    [InlineData(DatePrecision.Month, "by Jan 2021")]
    [InlineData(DatePrecision.Season, "by Jan 2021")]
    [InlineData(DatePrecision.Year, "by 2021")]
    [InlineData(DatePrecision.Loose, "around Jan 2021")]
    public void A_date_is_no_closer_than_the_report_has_it(DatePrecision precision, string words)
    {
        var date = new ResolvedDate(new DateOnly(2021, 1, 1), new DateOnly(2021, 1, 15), precision, "soon");

        Assert.EndsWith(words, Line(Bare with { By = date }), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_reduction_without_numbers_says_what_it_is(string kind) => Assert.Matches(
        "^US: [a-z ]+ in Iraq$", Line(Bare with { Kind = Enum.Parse<FigureKind>(kind) }));
}
