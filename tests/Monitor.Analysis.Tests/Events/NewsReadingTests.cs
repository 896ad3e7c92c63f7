using Monitor.Analysis.Events;
using Monitor.Analysis.Figures;

namespace Monitor.Analysis.Tests.Events;

public sealed class NewsReadingTests
{
    private static readonly DateTimeOffset Then = new(2020, 9, 9, 9, 0, 0, TimeSpan.Zero);

    private static readonly Figure Cut = new()
    {
        Force = "US", Before = Quantity.Exactly(5200), After = Quantity.Exactly(3000), By = Month(2020, 9), Place = "Iraq",
        Kind = FigureKind.Withdrawal, Status = FigureStatus.Announced, Sentence = new FigureSentence("The United States will cut its force.", 0),
    };

    private static ResolvedDate Month(int year, int month) => new(
        new DateOnly(year, month, 1), new DateOnly(year, month, 1).AddMonths(1).AddDays(-1), DatePrecision.Month, "in that month");

    private static EventReport Report(string article, double hours, params Figure[] figures) => new()
    {
        Article = article, Origin = article, Title = "US to cut force in Iraq", At = Then.AddHours(hours), Seen = Then.AddHours(hours), Figures = figures, Forces = ["US"],
    };

    private static NewsEvent Known(params EventReport[] reports) => reports.Skip(1).Aggregate(
        NewsEvent.Open(new string('0', 32), reports[0], null), (known, report) => known.With(report));

    private static IReadOnlyList<News> News(Figure now, double hours = 30) => NewsReading.Of(Known(Report("a", 0, Cut)), Report("b", hours, now));

    [Fact]
    public void The_same_again_is_no_news() => Assert.Empty(News(Cut with { Sentence = new FigureSentence("Other words.", 3) }));

    [Fact]
    public void The_same_told_as_how_many_leave_is_no_news() =>
        Assert.Empty(News(Cut with { Before = null, After = null, Change = Quantity.Exactly(2200) }));

    [Fact]
    public void A_rounded_figure_is_no_news() => Assert.Empty(News(Cut with { After = Quantity.About(3050) }));

    [Fact]
    public void A_detail_that_was_missing_is_no_news() => Assert.Empty(
        NewsReading.Of(Known(Report("a", 0, Cut with { By = null, Before = null })), Report("b", 1, Cut)));

    [Fact]
    public void Another_figure_is_news_with_what_was_known()
    {
        var news = Assert.IsType<News.FigureChanged>(Assert.Single(News(Cut with { After = Quantity.Exactly(2500) })));

        Assert.Equal(("from 5,200 to 3,000", "from 5,200 to 2,500"), (news.Before, news.After));
    }

    [Fact]
    public void A_first_figure_is_news() => Assert.Null(Assert.IsType<News.FigureChanged>(Assert.Single(
        NewsReading.Of(Known(Report("a", 0, Cut with { Before = null, After = null })), Report("b", 1, Cut)))).Before);

    [Fact]
    public void A_figure_that_cannot_be_compared_is_news() => Assert.IsType<News.FigureChanged>(Assert.Single(
        NewsReading.Of(Known(Report("a", 0, Cut with { Before = null, After = null, Change = Quantity.Exactly(900) })), Report("b", 1, Cut with { Before = null }))));

    [Fact]
    public void Another_date_is_news() => Assert.IsType<News.DateChanged>(Assert.Single(News(Cut with { By = Month(2020, 12) })));

    [Fact]
    public void Another_place_is_news() => Assert.IsType<News.PlaceChanged>(Assert.Single(
        NewsReading.Of(Known(Report("a", 0, Cut with { Place = "Taji" })), Report("b", 1, Cut with { Place = "Qayyarah" }))));

    [Theory]
    [InlineData(FigureStatus.Done)]
    [InlineData(FigureStatus.Underway)]
    [InlineData(FigureStatus.Delayed)]
    [InlineData(FigureStatus.Reversed)]
    public void A_step_on_is_news(FigureStatus status) => Assert.IsType<News.StatusChanged>(Assert.Single(News(Cut with { Status = status })));

    [Fact]
    public void A_step_back_is_no_news() => Assert.Empty(News(Cut with { Status = FigureStatus.Proposed }));

    [Fact]
    public void In_the_first_hours_planned_ordered_and_begun_are_one() => Assert.Empty(News(Cut with { Status = FigureStatus.Underway }, hours: 2));

    [Fact]
    public void A_denial_is_news_at_once() => Assert.IsType<News.Denied>(Assert.Single(News(Cut with { Status = FigureStatus.Denied }, hours: 1)));

    [Fact]
    public void What_nobody_was_told_is_new_to_the_first_who_is() => Assert.IsType<News.NewEvent>(Assert.Single(
        NewsReading.Of(Known(Report("a", 0, Cut) with { Tells = false }), Report("b", 1, Cut))));

    [Fact]
    public void A_figure_that_stands_in_the_place_of_another_after_an_edit_is_news()
    {
        var news = Assert.IsType<News.Edited>(Assert.Single(
            NewsReading.OfEdit(Report("a", 0, Cut), Report("a", 0, Cut with { After = Quantity.Exactly(2000) }))));

        Assert.Equal(("from 5,200 to 3,000 by 2020-09", "from 5,200 to 2,000 by 2020-09"), (news.Before, news.After));
    }

    [Fact]
    public void An_edit_that_adds_moves_or_drops_a_figure_is_no_news()
    {
        var other = Cut with { Before = null, After = Quantity.Exactly(4000) };

        Assert.Empty(NewsReading.OfEdit(Report("a", 0, Cut), Report("a", 0)));
        Assert.Empty(NewsReading.OfEdit(Report("a", 0, Cut, other), Report("a", 0, other, Cut)));
        Assert.Empty(NewsReading.OfEdit(Report("a", 0, Cut with { By = null }), Report("a", 0, Cut)));
    }

    [Fact]
    public void A_day_that_passes_without_confirmation_is_news_once()
    {
        var known = Known(Report("a", 0, Cut));
        var after = new DateOnly(2020, 10, 1);

        Assert.Empty(NewsReading.OfDay(known, new DateOnly(2020, 9, 30)));
        var news = NewsReading.OfDay(known, after);
        Assert.IsType<News.DeadlinePassed>(Assert.Single(news));
        Assert.Empty(NewsReading.OfDay(known.WithNews(news, known.First, Then), after));
        Assert.Empty(NewsReading.OfDay(known, after.AddDays(40)));
    }

    [Fact]
    public void A_day_that_passes_with_a_report_that_it_was_done_is_none() => Assert.Empty(
        NewsReading.OfDay(Known(Report("a", 0, Cut), Report("b", 400, Cut with { Status = FigureStatus.Done })), new DateOnly(2020, 10, 1)));
}
