using System.Text;
using Monitor.Analysis.Relevance;

namespace Monitor.Analysis.Tests.Relevance;

public class RobustnessTests
{
    public static TheoryData<string> Oddities => new(
        "", " ", "\0", "\uD800", "\uDC00 troops \uD83D", "....................................................",
        "U.", "U.S", "~ * ~", "\uFEFF\u200B", Encoding.Latin1.GetString([.. Enumerable.Range(0, 256).Select(value => (byte)value)]));

    [Theory]
    [MemberData(nameof(Oddities))]
    public void Any_text_gets_an_answer(string odd)
    {
        var answer = RelevanceModel.Embedded.Assess(new NewsText(odd, odd, odd + odd));

        Assert.InRange(answer.Score, 0, 1);
        Assert.Equal(Verdict.Silent, answer.Verdict);
    }

    [Theory]
    [InlineData("x")]
    [InlineData(".")]
    [InlineData("a.")]
    [InlineData("troops ")]
    [InlineData("withdraw troops Iraq ")]
    public async Task Ten_million_units_of_one_thing_are_judged_in_seconds(string thing)
    {
        var body = string.Concat(Enumerable.Repeat(thing, 10_000_000 / thing.Length));
        var assessing = Task.Run(() => RelevanceModel.Embedded.Assess(new NewsText("", "", body)));

        var answer = await assessing.WaitAsync(TimeSpan.FromSeconds(60));
        Assert.InRange(answer.Score, 0, 1);
    }

    [Fact]
    public async Task Ten_million_letters_from_right_to_left_are_another_language_in_seconds()
    {
        var body = string.Concat(Enumerable.Repeat("\u202Eالقوات الأمريكية تنسحب من العراق\u202C ", 300_000));
        var assessing = Task.Run(() => RelevanceModel.Embedded.Assess(new NewsText("", "", body)));

        var answer = await assessing.WaitAsync(TimeSpan.FromSeconds(60));
        Assert.Equal((Language.NotCovered, Verdict.Review), (answer.Language, answer.Verdict));
    }

    [Theory]
    [InlineData("US to withdraw\uD800 troops from Iraq\uDC00 by\uD83D June")]
    [InlineData("\u202AUS to withdraw troops from Iraq\u202C by June\u200F")]
    public void Halves_of_letters_and_marks_of_direction_hide_nothing(string title) =>
        Assert.Equal(Verdict.Match, RelevanceModel.Embedded.Assess(new NewsText(title, "", "")).Verdict);

    [Fact]
    public void A_binary_file_read_as_text_is_no_match()
    {
        var bytes = new byte[200_000];
        new Random(1).NextBytes(bytes);

        Assert.NotEqual(Verdict.Match, RelevanceModel.Embedded.Assess(new NewsText("", "", Encoding.UTF8.GetString(bytes))).Verdict);
    }
}
