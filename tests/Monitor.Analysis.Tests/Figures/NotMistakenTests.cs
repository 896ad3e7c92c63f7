namespace Monitor.Analysis.Tests.Figures;

public class NotMistakenTests
{
    [Theory]
    [InlineData("A bomb killed 12 American soldiers in Iraq as troops withdrew.")]
    [InlineData("More than 4,000 US troops have died in Iraq.")]
    [InlineData("The US will send 30,000 more troops to Iraq.")]
    [InlineData("The US will raise its troops in Iraq from 132,000 to 160,000.")]
    [InlineData("There are 146,000 US troops in Iraq.")]
    [InlineData("The United States will spend $5,200 on each soldier in Iraq.")]
    [InlineData("Kidnappers demanded that Italy withdraw its 3,000 troops from Iraq.")]
    [InlineData("Protesters called on Blair to bring home 8,000 troops from Iraq.")]
    [InlineData("Italy will not withdraw its troops from Iraq.")]
    [InlineData("Turkey withdrew 3,000 troops from northern Iraq.")]
    [InlineData("The Iraqi army pulled 500 soldiers out of Mosul.")]
    [InlineData("Iraq will cut oil exports by 200,000 barrels as US troops look on.")]
    [InlineData("A 19-year-old American soldier returned to Iraq after 15 months.")]
    [InlineData("Congress voted to bring American troops home from Iraq.")]
    public void What_is_no_reduction_gives_no_figure(string sentence) => Assert.Equal("", Told.By("2007-05-10", sentence));

    [Theory]
    [InlineData("The US, which invaded Iraq in 2003, will withdraw 500 troops from Iraq.", "US -500 announced")]
    [InlineData("The US will close 505 bases in Iraq and withdraw 7,000 soldiers.", "US -7000 announced")]
    [InlineData("After eight years in Iraq, 39,000 American soldiers will come home.", "US -39000 announced")]
    [InlineData("Britain, which lost 179 soldiers in Iraq, will withdraw 4,000 troops from Basra.", "UK -4000 announced")]
    public void Other_numbers_stay_out_of_a_figure(string sentence, string told) => Assert.Equal(told, Told.By("2007-05-10", sentence));
}
