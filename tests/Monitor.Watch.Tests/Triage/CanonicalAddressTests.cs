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
    [InlineData("https://m.news.example/a")]
    [InlineData("https://amp.news.example/a/")]
    [InlineData("https://mobile.news.example:443/a/amp")]
    [InlineData("http://www.news.example:80/a/amp/")]
    [InlineData("https://news.example/amp/a")]
    [InlineData("https://news.example/a.amp")]
    [InlineData("https://news.example/a?outputType=amp")]
    [InlineData("https://news.example/a?traffic_source=rss&amp=1")]
    [InlineData("https://news-example.cdn.ampproject.org/c/s/www.news.example/a")]
    [InlineData("https://www.google.com/amp/s/news.example/a")]
    [InlineData("https://www.google.com/url?rct=j&url=https://news.example/a%3Futm_source%3Dalert&ct=ga")]
    [InlineData("https://news.google.com/news/url?sa=t&url=http%3A%2F%2Fnews.example%2Fa")]
    [InlineData("https://www.bing.com/news/apiclick.aspx?ref=FexRss&url=https%3a%2f%2fnews.example%2fa&c=1")]
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

    [Fact]
    public void A_news_id_that_holds_its_address_leads_there()
    {
        byte[] message = [0x08, 0x13, 0x22, 22, .. "https://news.example/a"u8, 0xd2, 0x01, 0x00];
        var id = System.Buffers.Text.Base64Url.EncodeToString(message);

        Assert.Equal("https://news.example/a", CanonicalAddress.Of(new Uri($"https://news.google.com/rss/articles/{id}?oc=5")));
    }

    [Theory]
    [InlineData("https://news.google.com/rss/articles/CBMiAUFV")]
    [InlineData("https://feedproxy.google.com/~r/News/~3/abc123")]
    public void A_forwarding_address_that_does_not_say_where_to_stays(string address) =>
        Assert.Equal(address, CanonicalAddress.Of(new Uri(address)));

    [Fact]
    public void Parameters_have_one_order() => Assert.Equal(
        CanonicalAddress.Of(new Uri("https://news.example/a?b=2&a=1")), CanonicalAddress.Of(new Uri("https://news.example/a?a=1&b=2")));

    [Fact]
    public void Letters_written_as_escapes_are_the_letters() => Assert.Equal(
        CanonicalAddress.Of(new Uri("https://news.example/العراق")),
        CanonicalAddress.Of(new Uri("https://news.example/" + Uri.EscapeDataString("العراق").ToLowerInvariant())));

    [Theory]
    [InlineData("https://m.example/a", "https://m.example/a")]
    [InlineData("https://en.m.wiki.example/a", "https://en.wiki.example/a")]
    [InlineData("https://news.example/champ", "https://news.example/champ")]
    public void Only_whole_parts_of_a_host_or_path_are_forms(string address, string canonical) =>
        Assert.Equal(canonical, CanonicalAddress.Of(new Uri(address)));
}
