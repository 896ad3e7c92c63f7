namespace Monitor.Analysis.Tests.Figures;

public class ForcesTests
{
    [Theory]
    [InlineData("American troops will leave Iraq by June 2010.", "US")]
    [InlineData("U.S. troops will leave Iraq by June 2010.", "US")]
    [InlineData("us military to reduce baghdad presence", "US")]
    [InlineData("British forces will leave Iraq by June 2010.", "UK")]
    [InlineData("Downing Street said 500 troops would leave Iraq.", "UK")]
    [InlineData("Salvadoran soldiers will leave Iraq by June 2010.", "El Salvador")]
    [InlineData("South Korea will withdraw its soldiers from Iraq by June 2010.", "South Korea")]
    [InlineData("NATO withdraws all troops from its mission in Iraq", "NATO")]
    [InlineData("The US-led coalition will withdraw 500 troops from Iraq.", "coalition")]
    [InlineData("The US will draw down its coalition troops in Iraq to 2,500.", "US")]
    [InlineData("Prime Minister Zapatero ordered the troops home from Iraq.", "Spain")]
    [InlineData("Britain handed its base in Iraq to the United States; most of its 4,000 troops will leave by May.", "UK")]
    public void It_is_named_in_its_canonical_name(string sentence, string force) =>
        Assert.Equal(force, Told.One("2009-02-01", sentence).Force);

    [Fact]
    public void Two_forces_are_two_figures() => Assert.Equal(
        "Hungary >0 -300 by 2005-03-31 announced; Poland 2500> announced",
        Told.By("2004-11-03", "Hungary will withdraw its 300 troops from Iraq by the end of next March.\nPoland will scale back its 2,500 troops there."));

    [Fact]
    public void Forces_in_one_phrase_are_each_a_figure() => Assert.Equal(
        "UK >0 done; US >0 done", Told.By("2026-09-30", "Last UK and US troops leave Iraq"));
}
