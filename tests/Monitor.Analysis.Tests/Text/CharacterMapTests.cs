namespace Monitor.Analysis.Tests.Text;

public class CharacterMapTests
{
    private static readonly string Everything = string.Concat(Enumerable.Range(0, 0x10000).Select(unit => (char)unit));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(63)]
    public void Every_unit_is_marked_as_what_it_is(int before)
    {
        var text = new string(' ', before) + Everything;
        var map = Cutting.Map(text);

        for (var at = 0; at < text.Length; at++)
        {
            Assert.Equal(char.IsLetterOrDigit(text[at]), map.NextWord(at, text.Length) == at);
            Assert.Equal(!char.IsLetterOrDigit(text[at]), map.NextGap(at, text.Length) == at);
            Assert.Equal(".!?…\n\r".Contains(text[at], StringComparison.Ordinal), map.NextEnd(at, text.Length) == at);
        }
    }

    [Fact]
    public void Letters_are_counted_by_script()
    {
        var map = Cutting.Map("Zürich 2010 Ирак " + new string('x', 100));

        Assert.Equal((106, 4), (map.LatinLetters, map.ForeignLetters));
    }

    [Fact]
    public void Nothing_is_found_behind_the_end() =>
        Assert.Equal((5, 5, 5), (Cutting.Map("     ").NextWord(0, 5), Cutting.Map("abcde").NextGap(0, 5), Cutting.Map("abcde").NextEnd(2, 5)));

    [Fact]
    public void A_map_that_held_a_longer_text_forgets_it()
    {
        var map = Cutting.Map(new string('x', 1000));
        map.Read("a b");

        Assert.Equal((2, 3), (map.NextWord(1, 3), map.NextGap(2, 3)));
    }
}
