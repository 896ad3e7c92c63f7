using Monitor.Analysis.Events;
using Monitor.Analysis.Relevance;

namespace Monitor.Analysis.Tests.Events;

public sealed class EventPlacingTests
{
    private static readonly DateTimeOffset Then = new(2020, 9, 9, 9, 0, 0, TimeSpan.Zero);

    private readonly EventLog _log = new();

    private string Place(string title, double days, string summary = "", string host = "") =>
        _log.Place(EventLog.Read($"{_log.Events.Sum(known => known.Count) + 1}", new NewsText(title, summary, ""), Then.AddDays(days)) with { Host = host });

    [Fact]
    public void Different_wordings_of_one_cut_are_one_event() => Assert.Equal(
        Place("US to cut troop levels in Iraq from 5,200 to 3,000 in September", 0),
        Place("McKenzie: 2,200 American soldiers will leave Iraq by the end of the month", 0.2));

    [Fact]
    public void The_same_words_about_another_nation_are_another_event() => Assert.NotEqual(
        Place("Danish troops to pull out of Iraq by August", 0), Place("Polish troops to pull out of Iraq by August", 0.1));

    [Fact]
    public void The_same_nation_months_later_is_another_event() => Assert.NotEqual(
        Place("Britain withdraws troops from Iraq", 0), Place("Britain withdraws troops from Iraq", 90));

    [Fact]
    public void A_report_without_figures_joins_what_happens_that_day() => Assert.Equal(
        Place("The last British troops have left Basra, ending six years in Iraq", 0), Place("British soldiers leave Iraq for good", 0.3));

    [Fact]
    public void A_report_without_figures_does_not_join_two_that_contradict_each_other()
    {
        Place("US to withdraw 900 troops from Iraq by March", 0);
        Place("American troops to leave Iraq", 0.1);

        Assert.Equal(2, Enumerable.Range(0, 1).Select(_ => Place("Pentagon cuts US force in Iraq from 2,400 to 1,600 by Christmas", 0.2)).Append(_log.Events[0].Id).Distinct().Count());
    }

    [Theory]
    [InlineData("US commander says withdrawal from Iraq goes on", "Withdrawal of American troops from Iraq is continuing, US commander says")]
    [InlineData("US hands over Taji base to Iraqi army", "American forces turn Camp Taji over to Iraqis")]
    [InlineData("Danish soldiers begin leaving Iraq after farewell parade at Shaibah", "Denmark's troops start to leave Iraq with a parade in Shaibah")]
    [InlineData("US forces leave Iraq, raising fears of militias", "Pentagon statement: withdrawal from Iraq is complete after decades")]
    [InlineData("Denmark to pull its troops out of Iraq", "Danish soldiers are coming home from Iraq, Copenhagen announces")]
    public void Two_wordings_of_one_fact_without_figures_are_one_event(string one, string other) =>
        Assert.Equal(Place(one, 0), Place(other, 0.2));

    [Theory]
    [InlineData("US hands over Taji base to Iraqi army", "US commander says withdrawal from Iraq goes on")]
    [InlineData("US hands over Taji base to Iraqi army", "US hands over Qayyarah base to Iraqi army")]
    [InlineData("Danish army hands over Shaibah camp in Iraq", "Danish troops to leave Iraq, Copenhagen confirms")]
    [InlineData("Denmark withdraws field hospital and its soldiers from Iraq", "Danish helicopter crews leave Iraq for Kuwait")]
    [InlineData("Withdrawal of Polish troops from Iraq goes on as planned", "Polish soldiers to leave Iraq after election promise")]
    public void Two_facts_without_figures_of_one_nation_on_one_day_are_both_told(string one, string other)
    {
        foreach (var (first, second) in new[] { (one, other), (other, one) })
        {
            _log.Events.Clear();
            Assert.NotEqual(Place(first, 0), Place(second, 0.1));
        }
    }

    [Fact]
    public void A_vague_headline_between_two_facts_does_not_join_them()
    {
        var first = Place("Denmark withdraws field hospital and its surgeons from Iraq", 0);

        Assert.Equal(first, Place("Danish soldiers leave Iraq", 0.1));
        Assert.NotEqual(first, Place("Danish helicopter crews leave Iraq for Kuwait", 0.2));
    }

    [Fact]
    public void Two_reports_of_one_publisher_are_not_independent()
    {
        Place("US to cut troop levels in Iraq from 5,200 to 3,000 in September", 0, host: "news.example");
        Place("2,200 American soldiers will leave Iraq by the end of September", 0.2, host: "news.example");
        Place("Pentagon: 3,000 US troops to remain in Iraq after September cut", 0.3, host: "other.example");

        var known = Assert.Single(_log.Events);
        Assert.Equal((3, 2), (known.Count, known.Independent));
    }

    [Fact]
    public void Two_reports_credited_to_one_agency_are_not_independent()
    {
        Place("US to cut troop levels in Iraq from 5,200 to 3,000 in September", 0, "WASHINGTON (AP) - The United States will cut its troops in Iraq from 5,200 to 3,000.");
        Place("2,200 American soldiers will leave Iraq by the end of September", 0.2, "BAGHDAD (AP) - Some 2,200 US soldiers go home.");

        Assert.Equal(1, Assert.Single(_log.Events).Independent);
    }

    [Fact]
    public void A_later_cut_that_has_the_first_as_background_follows_it()
    {
        var first = Place("US to cut troop levels in Iraq from 5,200 to 3,000 in September", 0);
        var second = Place(
            "US to draw down to 2,500 troops in Iraq by January 15", 110,
            "The United States will reduce its troops in Iraq to 2,500 by January 15. The Pentagon had already said it would cut US forces in Iraq from 5,200 to 3,000 in September.");

        Assert.NotEqual(first, second);
        Assert.Equal(first, _log.Events.Single(known => known.Id == second).Follows);
    }

    [Fact]
    public void Reports_are_bounded_and_the_first_and_the_latest_stay()
    {
        var known = NewsEvent.Open(new string('0', 32), Report(0), null);
        known = Enumerable.Range(1, 500).Aggregate(known, (now, number) => now.With(Report(number)));

        Assert.Equal((501, NewsEvent.MostReports), (known.Count, known.Reports.Count));
        Assert.Equal(("0", "500"), (known.First.Article, known.Last.Article));
    }

    private static EventReport Report(int number) =>
        new() { Article = $"{number}", Origin = number % 3 == 0 ? $"{number}" : "0", Title = "US to cut force in Iraq", Seen = Then };
}
