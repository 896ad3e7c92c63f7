using System.Runtime.Intrinsics;
using Monitor.Analysis.Text;

namespace Monitor.Analysis.Tests.Text;

public class VocabularyTests
{
    private readonly Vocabulary _vocabulary = new(["troops", "end", "für", "unconstitutionally"], ["end", "ending", "unconstitution", "unconstitutionalities"]);

    [Theory]
    [InlineData("troops", "troops")]
    [InlineData("troop", "")]
    [InlineData("end", "end")]
    [InlineData("ended", "end*")]
    [InlineData("endin", "end*")]
    [InlineData("endings", "ending*")]
    [InlineData("en", "")]
    [InlineData("für", "für")]
    [InlineData("unconstitutionally", "unconstitutionally")]
    [InlineData("unconstitutional", "unconstitution*")]
    [InlineData("0", "0")]
    public void A_word_is_known_by_itself_or_by_its_longest_prefix(string word, string known)
    {
        Assert.Equal(known, _vocabulary.TextOf(_vocabulary.Find(word)));
        if (WordKey.Of(word) is { } key)
        {
            Assert.Equal(known, _vocabulary.TextOf(_vocabulary.Find(key, word.Length)));
        }
    }

    [Fact]
    public void A_key_blanks_what_is_behind_the_word() =>
        Assert.Equal(WordKey.Of("end"), WordKey.Of(in "ending soon enough"u8[0], 3) as Vector128<byte>?);

    [Fact]
    public void Prefixes_of_a_prefix_come_shortest_first() =>
        Assert.Equal(["end*", "ending*"], _vocabulary.PrefixesOf(_vocabulary.Find("endings")).Select(_vocabulary.TextOf));

    [Theory]
    [InlineData("end", true)]
    [InlineData("endings", true)]
    [InlineData("troops", false)]
    public void A_word_begins_with_a_prefix_or_not(string word, bool begins) =>
        Assert.Equal(begins, _vocabulary.BeginsWith(_vocabulary.Find(word), _vocabulary.NumberOfPrefix("end")));
}
