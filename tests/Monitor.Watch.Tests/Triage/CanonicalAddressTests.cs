using Monitor.Watch.Triage;

namespace Monitor.Watch.Tests.Triage;

public sealed class CanonicalAddressTests
{
    [Theory]
    [InlineData("http://news.example/a")]
    [InlineData("https://www.news.example/a/")]
    [InlineData("https://NEWS.example:443/a#comments")]
    [InlineData("https://news.example/a?utm_source=rss&utm_medium=feed")]
    [InlineData("https://news.example/a?fbclid=1&at_medium=x")]
    public void Copies_of_an_address_meet_in_one_form(string address) =>
        Assert.Equal("https://news.example/a", CanonicalAddress.Of(new Uri(address)));

    [Fact]
    public void Parameters_that_choose_the_article_stay() =>
        Assert.Equal("https://news.example/?p=12", CanonicalAddress.Of(new Uri("http://news.example/?p=12&utm_campaign=x"))
            .Replace("example?", "example/?", StringComparison.Ordinal));

    [Fact]
    public void Another_port_is_another_place() =>
        Assert.NotEqual(CanonicalAddress.Of(new Uri("http://news.example:8080/a")), CanonicalAddress.Of(new Uri("http://news.example/a")));

    [Fact]
    public void A_file_keeps_its_address() =>
        Assert.Equal("file:///feeds/a.rss", CanonicalAddress.Of(new Uri("file:///feeds/a.rss")));
}
