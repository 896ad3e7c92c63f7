namespace Monitor.Analysis.Tests.Figures;

public class StagesTests
{
    [Theory]
    [InlineData("The US will withdraw 800 of its 2,000 troops from Iraq by March 31 and the other 1,200 by June 30.", "US 2000> -800 by 2027-03-31 announced; US >0 -1200 by 2027-06-30 announced")]
    [InlineData("Kyiv said the pullout from Iraq would be in two stages: first 500 soldiers by mid-March, then the remaining 900 by the end of June.", "Ukraine -500 by 2027-03-20 announced; Ukraine >0 -900 by 2027-06-30 announced")]
    [InlineData("Hundreds of coalition troops will leave Iraq by September 2027 and the remainder by the end of 2028.", "coalition by 2027-09-30 announced; coalition >0 by 2028-12-31 announced")]
    [InlineData("Italy will cut its contingent in Iraq to 1,600 soldiers by June and leave altogether by the end of 2028.", "Italy >1600 by 2027-06-30 announced; Italy >0 by 2028-12-31 announced")]
    [InlineData("Bulgaria decided to cut its 450-man battalion in Diwaniyah by 80 from June and to withdraw it altogether by the end of 2028.", "Bulgaria 450> -80 announced; Bulgaria >0 by 2028-12-31 announced")]
    [InlineData("Italy will cut its contingent in Iraq to 1,600 soldiers by June and end the mission by the end of 2028.", "Italy >1600 by 2027-06-30 announced; Italy >0 by 2028-12-31 announced")]
    public void Each_stage_has_its_own_figure_and_date(string sentence, string told) => Assert.Equal(told, Told.By("2026-11-20", sentence));

    [Fact]
    public void A_day_till_which_some_stay_is_no_deadline() =>
        Assert.Equal("Netherlands 1350>300 by 2005-03-31 announced", Told.By("2005-03-07", "Most of the 1,350 Dutch soldiers in Iraq leave this month; only 300 will stay on until April."));
}
