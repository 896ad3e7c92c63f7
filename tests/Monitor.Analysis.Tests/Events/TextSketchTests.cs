using Monitor.Analysis.Events;

namespace Monitor.Analysis.Tests.Events;

public sealed class TextSketchTests
{
    private const string Title = "United States to cut force in Iraq to 3,000 soldiers this autumn";

    private const string Wire =
        "BAGHDAD - The United States will bring the number of its soldiers in Iraq down from about 5,200 to 3,000 in September, "
        + "the head of its forces in the region told reporters at a ceremony in the capital. He said that Iraqi units had learned to hunt "
        + "the last fighters of the group alone, and that the smaller force would go on to advise them. No base was named. "
        + "Washington and Baghdad have talked since June about how long foreign soldiers should remain in the country.";

    private static bool AreCopies(string one, string other) => TextSketch.Of(Title, one).IsCopyOf(TextSketch.Of(Title, other));

    [Fact]
    public void A_text_is_its_own_copy() => Assert.True(AreCopies(Wire, Wire));

    [Fact]
    public void Furniture_around_a_wire_report_hides_no_copy() => Assert.True(AreCopies(
        Wire, $"Sign up for our morning letter. Share Tweet Print\n{Wire}\nRead more: ten things to know about the harvest. © 2020, all rights reserved. 14 comments"));

    [Fact]
    public void A_copy_cut_short_is_a_copy() => Assert.True(AreCopies(Wire, Wire[..300]));

    [Theory]
    [InlineData("to 3,000 in", "to 2,500 in")]
    [InlineData("5,200", "4,800")]
    public void A_version_with_another_figure_is_no_copy(string figure, string other) =>
        Assert.False(AreCopies(Wire, Wire.Replace(figure, other, StringComparison.Ordinal)));

    [Fact]
    public void A_figure_in_letters_counts_as_one_in_digits() => Assert.False(AreCopies(
        Wire.Replace("3,000", "three thousand", StringComparison.Ordinal), Wire.Replace("3,000", "two thousand", StringComparison.Ordinal)));

    [Fact]
    public void Headlines_that_differ_in_a_figure_are_no_copies() => Assert.False(
        TextSketch.Of("US to cut its force in Iraq from 5,200 to 3,000 troops in September", "")
            .IsCopyOf(TextSketch.Of("US to cut its force in Iraq from 5,200 to 2,500 troops in September", "")));

    [Fact]
    public void Two_hands_that_report_the_same_are_no_copies() => Assert.False(AreCopies(
        Wire,
        "General Frank McKenzie announced on Wednesday that American troop numbers in Iraq will fall to 3,000 by the end of the month, "
        + "from 5,200 now. The remaining soldiers will help Iraqi forces to root out what is left of the Islamic State group, he said."));

    [Fact]
    public void A_number_is_the_same_with_comma_point_or_neither() =>
        Assert.True(AreCopies(Wire, Wire.Replace("5,200", "5.200", StringComparison.Ordinal).Replace("3,000", "3000", StringComparison.Ordinal)));

    [Fact]
    public void Short_texts_that_share_a_phrase_are_no_copies() => Assert.False(
        TextSketch.Of("US troops leave Iraq", "").IsCopyOf(TextSketch.Of("US troops leave Iraq and Syria", "")));

    [Fact]
    public void Empty_texts_are_copies_of_nothing() => Assert.False(TextSketch.Of("", "").IsCopyOf(TextSketch.Of("", "")));
}
