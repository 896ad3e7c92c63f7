namespace Monitor.Analysis.Tests.Figures;

public class NumbersTests
{
    [Theory]
    [InlineData("The US will cut its force in Iraq from 5,200 to 3,000.", "US 5200>3000 announced")]
    [InlineData("The US will cut its force in Iraq from 5.200 to 3.000.", "US 5200>3000 announced")]
    [InlineData("The US will cut its force in Iraq from 5200 troops to 3000.", "US 5200>3000 announced")]
    [InlineData("The US will cut its force in Iraq from 5.2k to 3K soldiers.", "US 5200>3000 announced")]
    [InlineData("The US will cut its force in Iraq from five thousand soldiers to three thousand.", "US 5000>3000 announced")]
    [InlineData("Denmark will withdraw two hundred and fifty soldiers from Iraq.", "Denmark -250 announced")]
    [InlineData("Norway is to bring home a dozen soldiers from Iraq.", "Norway -12 announced")]
    [InlineData("Britain will pull between 3,000 and 4,000 troops out of Iraq.", "UK -3000-4000 announced")]
    [InlineData("Britain will pull 3,000-4,000 troops out of Iraq.", "UK -3000-4000 announced")]
    [InlineData("Britain will pull 3,000 to 4,000 troops out of Iraq.", "UK -3000-4000 announced")]
    [InlineData("Poland will pull a third of its troops out of Iraq.", "Poland 33% announced")]
    [InlineData("Poland will withdraw two-thirds of its 2,400 soldiers from Iraq.", "Poland 2400> 67% announced")]
    [InlineData("Poland will cut its contingent in Iraq by 40 per cent.", "Poland 40% announced")]
    [InlineData("Poland will cut its contingent in Iraq by 40%.", "Poland 40% announced")]
    [InlineData("Britain will halve its force in Iraq.", "UK 50% announced")]
    [InlineData("Britain will cut its troops in Iraq in half.", "UK 50% announced")]
    [InlineData("Hundreds of American soldiers will leave Iraq.", "US announced")]
    [InlineData("Two American brigades, some 7,000 soldiers, will leave Iraq.", "US -7000 announced")]
    [InlineData("A further 500 British soldiers will leave Iraq.", "UK -500 announced")]
    [InlineData("Romania will send home its 130-strong contingent from Iraq.", "Romania >0 -130 announced")]
    [InlineData("About 1,000 of Australia's 1,450 soldiers will leave Iraq.", "Australia 1450> -1000 announced")]
    public void A_number_is_read_in_any_form(string sentence, string told) => Assert.Equal(told, Told.By("2007-05-10", sentence));

    [Theory]
    [InlineData("That would leave some 4,000 US troops in Iraq.")]
    [InlineData("The US drawdown will leave a force of roughly 4,000 in Iraq.")]
    [InlineData("The US will draw down to about 4,000 soldiers in Iraq.")]
    public void Words_of_doubt_make_a_number_approximate(string sentence)
    {
        var after = Told.One("2018-02-05", sentence).After!;

        Assert.Equal(4000, after.Value);
        Assert.True(after.IsApproximate);
    }

    [Fact]
    public void An_exact_number_is_not_approximate() =>
        Assert.False(Told.One("2020-09-09", "The US will withdraw 2,200 troops from Iraq.").Change!.IsApproximate);

    [Theory]
    [InlineData("US troop numbers in Iraq will drop to 40,000 from 44,500.", "US 44500>40000 announced")]
    [InlineData("The number of American troops in Iraq fell below 50,000.", "US >50000 done")]
    [InlineData("British troops in Iraq will number only 2,500.", "UK >2500 announced")]
    [InlineData("Italy's presence in Iraq is down to 1,600 soldiers.", "Italy >1600 done")]
    [InlineData("The US will bring home 1,500 troops from Iraq, and the remaining 2,500 will stay.", "US >2500 -1500 announced")]
    [InlineData("American force levels in Iraq will fall by 5,000.", "US -5000 announced")]
    public void What_was_leaves_and_stays_is_told_apart(string sentence, string told) => Assert.Equal(told, Told.By("2007-05-10", sentence));
}
