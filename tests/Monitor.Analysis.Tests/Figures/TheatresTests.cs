using Monitor.Analysis.Figures;

namespace Monitor.Analysis.Tests.Figures;

public class TheatresTests
{
    [Theory]
    [InlineData("The US will cut its troops to 4,500 in Afghanistan and 2,500 in Iraq.", "US >2500 announced")]
    [InlineData("The US will cut its troops from 4,500 to 2,500 in Afghanistan and from 3,000 to 2,500 in Iraq.", "US 3000>2500 announced")]
    [InlineData("In Afghanistan US forces will fall from 4,500 to 2,500, and in Iraq they will fall from 3,000 to 2,500.", "US 3000>2500 announced")]
    [InlineData("Bush will send 4,500 troops to Afghanistan and bring home 8,000 troops from Iraq.", "US -8000 announced")]
    [InlineData("Poland will keep 1,200 troops in Afghanistan, but withdraw its 900 soldiers from Iraq.", "Poland >0 -900 announced")]
    public void Two_theatres_are_kept_apart(string sentence, string told) => Assert.Equal(told, Told.By("2008-01-10", sentence));

    [Theory]
    [InlineData("The US will withdraw 12,000 troops from Germany, and keep those in Iraq.")]
    [InlineData("The US will withdraw 7,000 troops from Afghanistan.")]
    [InlineData("After Iraq, the US will pull 900 troops out of Syria.")]
    [InlineData("The US moved 2,000 troops from Kuwait to Iraq.")]
    [InlineData("Britain will redeploy 850 soldiers from Basra to central Iraq.")]
    public void Another_theatre_gives_no_figure(string sentence) => Assert.Equal("", Told.By("2008-01-10", sentence));

    [Fact]
    public void A_sentence_without_a_place_is_where_the_one_before_is() => Assert.Equal(
        "US 8892>4000 announced",
        Told.By("2018-02-05", "Drawdown\nThere were 8,892 US troops in Iraq last September.\nThe planned reduction will leave a force of roughly 4,000."));

    [Fact]
    public void A_redeployment_has_its_destination()
    {
        var figure = Told.One("2005-04-04", "The UK will withdraw 5,500 troops from Iraq and send them to Afghanistan.");

        Assert.Equal((FigureKind.Redeployment, "Afghanistan"), (figure.Kind, figure.Destination));
    }

    [Fact]
    public void A_base_that_is_left_is_the_place() =>
        Assert.Equal("Basra", Told.One("2007-09-02", "The United Kingdom withdraws 500 troops from its base in Basra.").Place);

    [Fact]
    public void A_base_handed_over_needs_no_number() =>
        Assert.Equal((FigureKind.BaseHandedOver, "Taji"), Told.One("2020-08-23", "The US-led coalition handed over the base at Taji to Iraqi forces.") is var base1 ? (base1.Kind, base1.Place!) : default);

    [Fact]
    public void A_mission_that_ends_needs_no_number() =>
        Assert.Equal(FigureKind.EndOfMission, Told.One("2021-07-26", "Biden to announce end of US combat mission in Iraq").Kind);
}
