namespace Monitor.Analysis.Tests.Figures;

public class DeparturesTests
{
    [Theory]
    [InlineData("All 130 Romanian soldiers are now out of Iraq.", "Romania >0 -130 done")]
    [InlineData("The Danish battalion will soon be home from Iraq.", "Denmark announced")]
    [InlineData("Some 220 Japanese soldiers flew from Basra to Kuwait on Monday.", "Japan -220 done")]
    [InlineData("The final 500 American soldiers in Iraq drove into Kuwait.", "US >0 -500 done")]
    [InlineData("The last thirty Czechs in Iraq landed in Prague.", "Czech Republic >0 -30 done")]
    [InlineData("Two US brigades in Iraq, with some 7,000 soldiers, would go in September.", "US -7000 by 2008-09-30 announced")]
    [InlineData("The 900 Polish soldiers in Iraq are packing.", "Poland >0 -900 underway")]
    [InlineData("Latvian troops in Iraq are on their way home.", "Latvia underway")]
    [InlineData("The battalion of 460 Danes has handed its base near Basra to the British and left.", "Denmark >0 -460 done")]
    [InlineData("Lithuania's platoon of 50 in Basra will be home by August.", "Lithuania >0 -50 by 2008-08-31 announced")]
    [InlineData("Some 35 German soldiers are being moved from Baghdad and Taji to Jordan.", "Germany -35 underway")]
    [InlineData("The 1,400 Dutch marines and engineers in Iraq will be back in barracks by March.", "Netherlands >0 -1400 by 2008-03-31 announced")]
    [InlineData("The 80 Australian trainers in Iraq are to return to Brisbane before Christmas.", "Australia >0 -80 by 2008-12-25 announced")]
    [InlineData("Some 4,000 American soldiers are to leave Iraq in October, taking the force to about 120,000.", "US >120000 -4000 by 2008-10-31 announced")]
    [InlineData("Bulgaria decided that its 150 soldiers should return from Iraq at once.", "Bulgaria >0 -150 announced")]
    [InlineData("Riga will not prolong its mandate in Iraq.", "Latvia announced")]
    public void They_are_told_without_a_reducing_verb(string sentence, string told) => Assert.Equal(told, Told.By("2008-03-10", sentence));

    [Theory]
    [InlineData("Last US combat brigade leaves Iraq", "US done")]
    [InlineData("US forces leave Iraq", "US >0 done")]
    [InlineData("Denmark completes Iraq pullout", "Denmark >0 done")]
    [InlineData("Trump to announce Iraq withdrawal on Friday", "US proposed")]
    [InlineData("Britain to withdraw 800 from Iraq", "UK -800 announced")]
    [InlineData("Denmark to bring home third of its soldiers in Iraq", "Denmark 33% announced")]
    public void Headlines_are_short(string headline, string told) => Assert.Equal(told, Told.By("2008-03-10", headline));

    [Theory]
    [InlineData("Britain pulled its troops out of Iraq on Sunday, and the American troops will leave Iraq by the start of next year.", "UK done; US by 2009-03-31 announced")]
    [InlineData("Tonga, Estonia and Moldova announced their withdrawal from Iraq.", "Moldova announced; Estonia announced; Tonga announced")]
    public void Each_nation_of_a_sentence_has_its_own(string sentence, string told) => Assert.Equal(told, Told.By("2008-03-10", sentence));

    [Theory]
    [InlineData("American troops in Iraq will go on patrolling.")]
    [InlineData("A captain who left the army after Iraq wrote a book about British soldiers.")]
    [InlineData("The Pentagon has no plans to pull its troops out of Iraq.")]
    [InlineData("No decision has been made to leave Iraq, US forces said.")]
    [InlineData("41,000 Americans left in Iraq")]
    [InlineData("The plan had been for all American troops in Iraq to be gone by September.")]
    [InlineData("The American war in Iraq: a timeline\nThe US withdrew its last 500 soldiers.")]
    [InlineData("The bill would have required that US troops leave Iraq.")]
    [InlineData("Iraq drawdown may slow, an American general said.")]
    [InlineData("The model is the American exit from Iraq in 2003.")]
    [InlineData("67 American military helicopters have gone down in Iraq.")]
    [InlineData("Marines flew to Iraq from Kuwait.")]
    public void What_sounds_like_one_is_none(string sentence) => Assert.Equal("", Told.By("2008-03-10", sentence));
}
