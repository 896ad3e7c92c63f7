using System.Text.RegularExpressions;
using Monitor.Functions.Channels.Messages;
using Monitor.Functions.Tests.Support;
using Monitor.Watch.Subscriptions;

namespace Monitor.Functions.Tests.Channels.Messages;

public sealed partial class WordingTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("EN-gb")]
    [InlineData("tlh")]
    [InlineData("")]
    public void A_language_that_is_not_known_is_said_in_English(string language) =>
        Assert.Equal("Unsubscribe", Wording.For(language)["unsubscribe"]);

    [Fact]
    public void Every_language_has_the_keys_that_English_has() =>
        Assert.All(Wording.Languages, language => Assert.Equal(Wording.For("en").Keys.Order(StringComparer.Ordinal), Wording.For(language).Keys.Order(StringComparer.Ordinal)));

    // A number that is one needs no digit in every language.
    [Fact]
    public void Every_language_fills_the_places_that_English_fills() =>
        Assert.All(Wording.Languages, language => Assert.All(
            Wording.For("en").Keys.Where(key => !key.EndsWith(".one", StringComparison.Ordinal)),
            key => Assert.Equal(PlacesOf("en", key), PlacesOf(language, key))));

    private static IEnumerable<string> PlacesOf(string language, string key) =>
        Place().Matches(Wording.For(language)[key]).Select(place => place.Value).Order(StringComparer.Ordinal);

    [Fact]
    public void One_is_not_many()
    {
        Assert.Equal("1 source", Wording.For("en").Count("sources", 1));
        Assert.Equal("2,000 independent sources", Wording.For("en").Count("sources", 2000));
    }

    [Fact]
    public void A_value_may_hold_braces() =>
        Assert.Equal("{after} → b", Wording.For("en").Fill("fact.from-to", ("before", "{after}"), ("after", "b")));

    [Theory]
    [InlineData("de", "USA: 5.200 → 3.000 im Irak bis 30. Sept. 2020 (angekündigt, 1 Quelle)")]
    [InlineData("fr", "États-Unis : 5 200 → 3 000 en Irak d’ici 30 sept. 2020 (annoncé, 1 source)")]
    [InlineData("ar", "القوات الأميركية: من 5٬200 إلى 3٬000 في العراق بحلول 30 أيلول 2020 (معلن، مصدر واحد)")]
    public void The_fact_is_said_in_the_language_of_the_subscriber(string language, string subject)
    {
        var match = Some.Match() with { Figures = [SomeNews.Figure()] };
        var subscription = Some.Subscription(ChannelKind.Email, "analyst@example.org") with { Language = language };

        Assert.Equal(subject, SomeNews.WithLinks.Of(SomeNews.Telling(match), subscription).Subject.Replace('\u202f', ' '));
    }

    [GeneratedRegex(@"\{[a-z]+\}")]
    private static partial Regex Place();
}
