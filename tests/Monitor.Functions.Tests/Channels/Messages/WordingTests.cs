using Monitor.Functions.Channels.Messages;

namespace Monitor.Functions.Tests.Channels.Messages;

public sealed class WordingTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("EN-gb")]
    [InlineData("tlh")]
    [InlineData("")]
    public void A_language_that_is_not_known_is_said_in_English(string language) =>
        Assert.Equal("Unsubscribe", Wording.For(language)["unsubscribe"]);

    [Fact]
    public void Every_language_knows_only_keys_that_English_knows() =>
        Assert.All(Wording.Languages, language => Assert.Empty(Wording.For(language).Keys.Except(Wording.For("en").Keys)));

    [Fact]
    public void One_is_not_many()
    {
        Assert.Equal("1 source", Wording.For("en").Count("sources", 1));
        Assert.Equal("2,000 independent sources", Wording.For("en").Count("sources", 2000));
    }

    [Fact]
    public void A_value_may_hold_braces() =>
        Assert.Equal("{after} → b", Wording.For("en").Fill("fact.from-to", ("before", "{after}"), ("after", "b")));
}
