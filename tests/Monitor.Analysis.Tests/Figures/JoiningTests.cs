namespace Monitor.Analysis.Tests.Figures;

public class JoiningTests
{
    [Fact]
    public void A_title_and_its_body_are_one_figure() => Assert.Equal(
        "US 5200>3000 by 2020-09-30 announced",
        Told.By("2020-09-09", "US to cut troops in Iraq to 3,000\nThe US will reduce its troops in Iraq from about 5,200 to 3,000 in September."));

    [Fact]
    public void What_leaves_and_what_stays_are_joined() => Assert.Equal(
        "US >3000 -2200 by 2020-09-30 announced",
        Told.By("2020-09-09", "US to withdraw 2,200 troops from Iraq by end of September\nThe remaining 3,000 personnel will go on training."));

    [Fact]
    public void The_number_before_is_taken_from_the_next_sentence() => Assert.Equal(
        "Italy 3000> -300 by 2005-09-30 announced",
        Told.By("2005-07-11", "Italy will withdraw 300 soldiers from Iraq in September.\nItaly has 3,000 troops in Iraq."));

    [Fact]
    public void Figures_that_contradict_each_other_are_kept_apart() => Assert.Equal(
        "US >3500 proposed; US >3000 announced",
        Told.By("2020-09-09", "The US could cut its force in Iraq to 3,500 soldiers.\nThe US will cut its force in Iraq to 3,000 soldiers."));

    [Fact]
    public void The_closer_of_two_dates_is_kept() => Assert.Equal(
        "Poland 40% by 2005-12-31 announced",
        Told.By("2004-11-12", "Poland to cut Iraq troops by 2006\nPoland will cut its forces in Iraq by 40 percent by the end of 2005."));

    [Theory]
    [InlineData("US forces have completed the withdrawal from Iraq that was announced in June; about 4,000 American troops remain in Iraq.")]
    [InlineData("US forces have completed their withdrawal from Iraq.\nAbout 4,000 American troops remain in Iraq.")]
    public void Where_troops_remain_not_all_have_left(string text) => Assert.Equal("US >4000 done", Told.By("2025-10-01", text));

    [Fact]
    public void The_numbers_of_a_whole_force_are_not_those_of_the_base_that_it_left_last() => Assert.NotEqual("Al-Asad", Told.One("2025-10-01", 
        "US completes its withdrawal to 4,000 troops in Iraq\nThe United States has reduced its troops in Iraq from 5,200 to 4,000. The last convoy left the base of Ain al-Asad at dawn.").Place);

    [Fact]
    public void A_repeated_sentence_counts_once() => Assert.Equal(
        "US -500 announced", Told.By("2020-09-09", "The US will withdraw 500 troops from Iraq.\nThe US will withdraw 500 troops from Iraq."));

    [Fact]
    public void Those_who_are_there_once_some_have_left_are_those_who_stay() => Assert.Equal(
        "US >147000 done", Told.By("2008-07-22", "The last of the extra US brigades sent to Iraq in 2007 has left.\nThere are 147,000 American troops in the country."));

    [Fact]
    public void Where_some_are_left_and_all_are_to_go_it_goes_on() => Assert.Equal(
        "US 20000>0 -20000 by 2011-12-31 underway", Told.By("2011-11-22", "20,000 U.S. troops left in Iraq\nAll will be gone by Dec. 31."));

    [Fact]
    public void The_number_of_all_belongs_to_the_first_stage() => Assert.Equal(
        "US >0 by 2026-12-31 announced; US 2500> by 2025-09-30 announced",
        Told.By("2024-09-06", "Hundreds of US troops will leave Iraq by September 2025 and the remainder by the end of 2026.\nThe US has 2,500 troops in Iraq."));

    [Fact]
    public void Another_force_that_has_left_too_is_a_figure_of_its_own() => Assert.Equal(
        "Spain >0 -180 done; Germany done; Croatia >0 -14 done", Told.By("2026-03-10", "All 180 Spanish troops have been taken out of Iraq.\nGermany has moved its instructors too.\nCroatia has moved its 14 as well."));

    [Fact]
    public void An_exact_number_is_closer_than_the_mark_it_fell_below() => Assert.Equal(
        "US >49700 done", Told.By("2010-08-24", "US troop numbers in Iraq fall below 50,000\nThe military met the target early, with 49,700 now in the country."));

    [Fact]
    public void Those_who_stay_for_now_may_follow() => Assert.Equal(
        "Italy -100 done; Italy >0 -40 by 2026-04-30 announced", Told.By("2026-03-13", "Italy takes 100 soldiers out of Erbil\nThe 40 or so who stay will follow by the end of April."));
}
