namespace Monitor.Analysis.Tests.Figures;

public class ComparedCountTests
{
    [Theory]
    [InlineData("The number of American troops in Iraq stands at 135,000, down from 160,000.", "US 160000>135000 done")]
    [InlineData("The Dutch cabinet is bringing home all but 20 of its 120 troops in Iraq.", "Netherlands 120>20 underway")]
    [InlineData("The Pentagon says it has 132,000 troops in Iraq, 6,000 fewer than in January.", "US 132000> -6000 announced")]
    [InlineData("Budapest keeps 133 of its 166 soldiers in Iraq; the other 33 flew home last week.", "Hungary 166>133 -33 done")]
    [InlineData("Nearly all of the 4,100 British troops in Iraq will have left by the end of July 2009.", "UK 4100> by 2009-07-31 announced")]
    [InlineData("American forces in Iraq will go down to zero by December the 31st.", "US >0 by 2008-12-31 announced")]
    [InlineData("Bush sees 8,000 fewer US troops in Iraq by December.", "US -8000 by 2008-12-31 proposed")]
    [InlineData("All American troops but 160 will leave Iraq by the end of 2008.", "US >160 by 2008-12-31 announced")]
    [InlineData("US numbers in Iraq have gone from 167,000 to 162,000.", "US 167000>162000 done")]
    [InlineData("That would take the American force in Iraq to around 135,000 from 150,000 by the end of December.", "US 150000>135000 by 2008-12-31 announced")]
    [InlineData("The step would lower the US baseline of 138,000 troops in Iraq by 7,000.", "US 138000> -7000 announced")]
    public void A_number_held_against_another_needs_no_reducing_word(string sentence, string told) => Assert.Equal(told, Told.By("2008-03-10", sentence));

    [Theory]
    [InlineData("Some 600 French soldiers are serving in Iraq. Four hundred of them will have left by the end of July.", "France 600> -400 by 2008-07-31 announced")]
    [InlineData("Australian combat soldiers - about 550 of them - are to be out of Iraq by mid-year.", "Australia -550 by 2008-06-30 announced")]
    [InlineData("The final 150 British soldiers, mostly naval trainers, pulled out of Iraq.", "UK >0 -150 done")]
    [InlineData("NATO said its advisory mission of about 500 people had left Iraq.", "NATO >0 -500 done")]
    [InlineData("Lithuania will not extend the mandate of its 50 soldiers in Iraq.", "Lithuania >0 -50 announced")]
    [InlineData("About 800 of the 8,000 British soldiers in southern Iraq will go home.", "UK 8000> -800 announced")]
    [InlineData("Parliament in Baku approved the return of the 150 Azerbaijani soldiers in Iraq.", "Azerbaijan >0 -150 announced")]
    [InlineData("Romania's last 501 soldiers in Iraq ended their operations.", "Romania >0 -501 done")]
    [InlineData("Some 300 coalition soldiers in Iraq will be moved to Kuwait.", "coalition -300 announced")]
    [InlineData("Kazakhstan's 29 soldiers will leave Iraq by the twenty-fifth of October.", "Kazakhstan >0 -29 by 2008-10-25 announced")]
    public void Troops_are_known_by_what_is_said_around_their_number(string sentence, string told) => Assert.Equal(told, Told.By("2008-03-10", sentence));
}
