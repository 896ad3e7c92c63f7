namespace Monitor.Analysis.Tests.Figures;

public class SpeakersTests
{
    [Theory]
    [InlineData("President Barack Obama said 500 US troops would leave Iraq.", "President", "Barack Obama", false)]
    [InlineData("500 US troops will leave Iraq, Gen. Frank McKenzie told reporters.", "Gen", "Frank McKenzie", false)]
    [InlineData("Defence Secretary Des Browne announced that 500 British troops will leave Iraq.", "Defence Secretary", "Des Browne", false)]
    [InlineData("500 US troops will leave Iraq, a Pentagon spokesman said.", "Pentagon spokesman", null, false)]
    [InlineData("500 US troops will leave Iraq, according to three congressional officials.", "three congressional officials", null, true)]
    [InlineData("500 US troops will leave Iraq, a senior official said on condition of anonymity.", "senior official", null, true)]
    [InlineData("500 US troops will leave Iraq, sources said.", "sources", null, true)]
    public void Who_is_quoted_has_a_name_or_a_role(string sentence, string? role, string? name, bool isUnnamed)
    {
        var speaker = Told.One("2008-01-10", sentence).Speaker!;

        Assert.Equal((role, name, isUnnamed), (speaker.Role, speaker.Name, speaker.IsUnnamed));
    }

    [Fact]
    public void What_the_report_says_itself_has_no_speaker() => Assert.Null(Told.One("2008-01-10", "500 US troops will leave Iraq.").Speaker);
}
