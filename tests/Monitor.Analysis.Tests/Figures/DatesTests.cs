using Monitor.Analysis.Figures;

namespace Monitor.Analysis.Tests.Figures;

public class DatesTests
{
    [Theory]
    [InlineData("2004-11-03", "by the end of next March", "2005-03-31", DatePrecision.Month)]
    [InlineData("2020-12-05", "by January 15", "2021-01-15", DatePrecision.Day)]
    [InlineData("2020-12-05", "by Jan. 15", "2021-01-15", DatePrecision.Day)]
    [InlineData("2020-12-05", "by 15 January", "2021-01-15", DatePrecision.Day)]
    [InlineData("2020-12-05", "by mid-January", "2021-01-20", DatePrecision.Month)]
    [InlineData("2020-09-09", "in September", "2020-09-30", DatePrecision.Month)]
    [InlineData("2020-09-09", "during the month of September", "2020-09-30", DatePrecision.Month)]
    [InlineData("2007-02-21", "by August", "2007-08-31", DatePrecision.Month)]
    [InlineData("2008-09-09", "by February", "2009-02-28", DatePrecision.Month)]
    [InlineData("2008-09-09", "by February 2009", "2009-02-28", DatePrecision.Month)]
    [InlineData("2005-07-11", "by the middle of next year", "2006-06-30", DatePrecision.Season)]
    [InlineData("2005-07-11", "by early next year", "2006-03-31", DatePrecision.Season)]
    [InlineData("2011-10-21", "by the end of the year", "2011-12-31", DatePrecision.Month)]
    [InlineData("2011-10-21", "by year's end", "2011-12-31", DatePrecision.Month)]
    [InlineData("2011-10-21", "before the end of 2012", "2012-12-31", DatePrecision.Month)]
    [InlineData("2007-11-23", "in 2008", "2008-12-31", DatePrecision.Year)]
    [InlineData("2007-11-23", "next year", "2008-12-31", DatePrecision.Year)]
    [InlineData("2007-02-21", "by late summer", "2007-08-31", DatePrecision.Season)]
    [InlineData("2007-10-08", "by next spring", "2008-05-31", DatePrecision.Season)]
    [InlineData("2020-10-08", "by Christmas", "2020-12-25", DatePrecision.Day)]
    [InlineData("2026-11-18", "before Easter", "2027-04-30", DatePrecision.Season)]
    [InlineData("2020-10-08", "by New Year", "2020-12-31", DatePrecision.Day)]
    [InlineData("2005-09-01", "before January", "2005-12-31", DatePrecision.Month)]
    [InlineData("2005-09-27", "in the first half of next year", "2006-06-30", DatePrecision.Season)]
    [InlineData("2009-02-27", "within 18 months", "2010-08-27", DatePrecision.Loose)]
    [InlineData("2009-02-27", "over the next three months", "2009-05-27", DatePrecision.Loose)]
    [InlineData("2021-03-01", "within weeks", "2021-04-26", DatePrecision.Loose)]
    [InlineData("2020-09-09", "this month", "2020-09-30", DatePrecision.Month)]
    [InlineData("2020-09-09", "next month", "2020-10-31", DatePrecision.Month)]
    public void A_deadline_is_counted_from_the_day_of_publication(string published, string words, string latest, DatePrecision precision)
    {
        var by = Told.One(published, $"Spain will withdraw 300 troops from Iraq {words}.").By!;

        Assert.Equal(latest, by.Latest.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(precision, by.Precision);
    }

    [Fact]
    public void Looking_back_a_month_is_the_last_one() => Assert.Equal(
        "US 5200>3000 by 2020-09-30 announced",
        Told.By("2020-12-05", "The Pentagon had already said it would cut US forces in Iraq from 5,200 to 3,000 in September."));

    [Fact]
    public void Without_a_day_of_publication_only_a_date_with_its_year_is_known() => Assert.Equal(
        ["US -500 announced", "US -500 by 2010-08-31 announced"],
        new[] { "by August", "by August 2010" }.Select(when => Told.By("", $"The US will withdraw 500 troops from Iraq {when}.")));

    [Fact]
    public void A_begin_is_no_deadline()
    {
        var figure = Told.One("2005-09-25", "British troops will start a major withdrawal from Iraq next May.");

        Assert.Null(figure.By);
        Assert.Equal(new DateOnly(2006, 5, 31), figure.Starts!.Latest);
    }

    [Fact]
    public void The_day_on_which_it_was_said_is_no_deadline() => Assert.Null(
        Told.One("2020-09-09", "The US will withdraw 2,200 troops from Iraq, the Pentagon announced on September 9.").By);
}
