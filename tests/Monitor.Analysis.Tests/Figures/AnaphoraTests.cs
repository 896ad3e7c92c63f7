namespace Monitor.Analysis.Tests.Figures;

/// <summary>What a sentence leaves out because the one before said it.</summary>
public class AnaphoraTests
{
    [Theory]
    [InlineData("The US will reduce its troops in Iraq to 50,000 by August.\nThere are now 98,000.", "US 98000>50000 by 2010-08-31 announced")]
    [InlineData("All American troops will leave Iraq.\nAbout 39,000 are there now.", "US 39000>0 -39000 announced")]
    [InlineData("Casey wants fewer US troops in Iraq.\nHe will withdraw 7,000 soldiers.\nTotal strength is 127,000.", "US 127000> -7000 announced")]
    [InlineData("The last US combat brigade left Iraq.\nAbout 56,000 troops remain.", "US >56000 done")]
    [InlineData("US force in Iraq now at 2,500\nThe reduction is complete, the Pentagon said.", "US >2500 done")]
    public void Numbers_stand_alone(string text, string told) => Assert.Equal(told, Told.By("2010-02-17", text));

    [Theory]
    [InlineData("September 30 is the date for the American exit from Iraq.\nThe troops will be gone by then.", "US >0 by 2010-09-30 announced")]
    [InlineData("The American troops in Iraq will leave by August 31.\nThe 150 British trainers are going on the same schedule.", "US >0 by 2010-08-31 announced; UK >0 -150 by 2010-08-31 announced")]
    [InlineData("American advance parties, 520 soldiers, left Iraq on Thursday.\nAll are due back by April 20.", "US -520 underway; US >0 by 2010-04-20 announced")]
    public void Days_and_those_who_go_are_known_from_before(string text, string told) => Assert.Equal(told, Told.By("2010-02-17", text));

    [Fact]
    public void Whose_capital_they_fly_to_theirs_they_are() => Assert.Equal(
        "Georgia >0 -2000 underway", Told.By("2008-08-10", "Georgia calls home all its soldiers from Iraq\nThe United States is flying the 2,000 men back to Tbilisi."));

    [Fact]
    public void The_day_of_the_mission_is_that_of_its_troops() => Assert.Equal(
        "US 142000>50000 by 2010-08-31 announced",
        Told.By("2009-02-27", "Obama: combat mission in Iraq over by August 31, 2010\nUp to 50,000 of 142,000 troops will remain."));

    [Fact]
    public void What_a_source_tells_is_not_announced() => Assert.Equal(
        "UK -800 proposed", Told.By("2009-02-27", "Some 800 British troops will leave Iraq, a senior defence source said."));
}
