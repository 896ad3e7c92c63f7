using Monitor.Analysis.Figures;

namespace Monitor.Analysis.Tests.Figures;

public class StatusTests
{
    [Theory]
    [InlineData("The US could withdraw 2,000 troops from Iraq.", FigureStatus.Proposed)]
    [InlineData("The US is considering pulling 2,000 troops out of Iraq.", FigureStatus.Proposed)]
    [InlineData("The Pentagon is expected to order 2,000 troops home from Iraq.", FigureStatus.Proposed)]
    [InlineData("The general recommended that 2,000 US troops leave Iraq.", FigureStatus.Proposed)]
    [InlineData("The US will withdraw 2,000 troops from Iraq.", FigureStatus.Announced)]
    [InlineData("US to withdraw 2,000 troops from Iraq", FigureStatus.Announced)]
    [InlineData("The US plans to withdraw 2,000 troops from Iraq.", FigureStatus.Announced)]
    [InlineData("Biden announces the withdrawal of 2,000 troops from Iraq.", FigureStatus.Announced)]
    [InlineData("The president ordered 2,000 US troops out of Iraq.", FigureStatus.Announced)]
    [InlineData("The US is withdrawing 2,000 troops from Iraq.", FigureStatus.Underway)]
    [InlineData("The US has begun withdrawing 2,000 troops from Iraq.", FigureStatus.Underway)]
    [InlineData("The American contingent in Iraq is being reduced to 3,000 soldiers.", FigureStatus.Underway)]
    [InlineData("The US has withdrawn 2,000 troops from Iraq.", FigureStatus.Done)]
    [InlineData("The US withdrew 2,000 troops from Iraq.", FigureStatus.Done)]
    [InlineData("The US completed the withdrawal of 2,000 troops from Iraq.", FigureStatus.Done)]
    [InlineData("The last American troops leave Iraq", FigureStatus.Done)]
    [InlineData("The Pentagon denied that it would withdraw 2,000 troops from Iraq.", FigureStatus.Denied)]
    [InlineData("The US delays the withdrawal of 2,000 troops from Iraq.", FigureStatus.Delayed)]
    [InlineData("The withdrawal of 2,000 US troops from Iraq has been postponed.", FigureStatus.Delayed)]
    [InlineData("The US cancelled the withdrawal of 2,000 troops from Iraq.", FigureStatus.Reversed)]
    [InlineData("Reports that 2,000 US troops will leave Iraq by January are premature, a spokesman said.", FigureStatus.Denied)]
    [InlineData("A newspaper story that 2,000 US troops would be pulled out of Iraq is without foundation, the ministry said.", FigureStatus.Denied)]
    [InlineData("The Pentagon cancelled the deployment of a brigade, which will cut the US force in Iraq by 2,000 troops.", FigureStatus.Announced)]
    [InlineData("Washington and Baghdad pledged cuts in American forces in Iraq over the coming months.", FigureStatus.Announced)]
    [InlineData("The US Army expects to send 2,000 soldiers home from Iraq.", FigureStatus.Announced)]
    [InlineData("Some 2,000 US troops are still to leave Iraq.", FigureStatus.Underway)]
    [InlineData("The Pentagon played down a report that 2,000 US troops would leave Iraq.", FigureStatus.Denied)]
    [InlineData("Britain has finished pulling 400 soldiers out of Basra.", FigureStatus.Done)]
    [InlineData("Britain is close to withdrawing 400 soldiers from Basra.", FigureStatus.Announced)]
    [InlineData("Britain will withdraw 400 soldiers from Basra if security improves, officials said.", FigureStatus.Proposed)]
    [InlineData("Britain dropped plans to withdraw 400 soldiers from Basra.", FigureStatus.Reversed)]
    [InlineData("Plans to withdraw 400 British soldiers from Basra have been scrapped.", FigureStatus.Reversed)]
    [InlineData("Under a plan announced on Thursday, the US will withdraw 2,000 troops from Iraq.", FigureStatus.Announced)]
    [InlineData("Berlin is thinking about bringing back its 60 instructors from Taji.", FigureStatus.Proposed)]
    [InlineData("Some 500 British soldiers are still in Iraq, and they will be gone by the end of December.", FigureStatus.Underway)]
    [InlineData("US commanders were told to prepare for a cut of 2,000 troops in Iraq.", FigureStatus.Proposed)]
    public void It_is_told_by_verbs_and_their_forms(string sentence, FigureStatus status) =>
        Assert.Equal(status, Told.One("2020-09-09", sentence).Status);

    [Fact]
    public void What_goes_on_from_the_sentence_before_is_as_far_as_that_one() => Assert.Equal(
        "UK 8500>3000 by 2006-06-30 proposed",
        Told.By("2005-07-11", "A secret memo\nBritain may pull most of its troops out of Iraq.\nUnder the plan, it would cut them from 8,500 to 3,000 soldiers by the middle of next year."));
}
