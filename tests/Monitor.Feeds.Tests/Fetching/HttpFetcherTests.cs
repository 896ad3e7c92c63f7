using System.Security.Cryptography;
using Monitor.Feeds.Fetching;
using Monitor.Testing;

namespace Monitor.Feeds.Tests.Fetching;

public sealed class HttpFetcherTests : IDisposable
{
    private static readonly byte[] feed = "<rss version=\"2.0\"/>"u8.ToArray();

    private readonly FetchBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task A_body_comes_with_its_type_validators_address_and_hash()
    {
        await using var server = RawServer.Answering(
            "200 OK\r\nContent-Type: text/xml; charset=KOI8-R\r\nETag: W/\"a b\"\r\nLast-Modified: some day", feed);

        var modified = Assert.IsType<FetchOutcome.Modified>(await bench.Fetch(server.Address));

        Assert.Equal(feed, modified.Body.ToArray());
        Assert.Equal("text/xml; charset=KOI8-R", modified.ContentType);
        Assert.Equal(new Validators("W/\"a b\"", "some day"), modified.Validators);
        Assert.Equal(server.Address, modified.Address);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(feed)), modified.BodyHash);
    }

    [Theory]
    [InlineData("\"plain\"")]
    [InlineData("W/\"weak\"")]
    [InlineData("no quotes, two parts")]
    [InlineData("\"caf\u00e9\"")]
    public async Task Validators_go_back_byte_for_byte(string tag)
    {
        await using var server = RawServer.Answering("200 OK\r\nETag: " + tag, feed);
        var given = Assert.IsType<FetchOutcome.Modified>(await bench.Fetch(server.Address)).Validators;

        await bench.Fetcher.FetchAsync(server.Address, given with { LastModified = "32 Nonember" }, CancellationToken.None);

        Assert.Contains($"\r\nIf-None-Match: {tag}\r\n", server.Requests.Last(), StringComparison.Ordinal);
        Assert.Contains("\r\nIf-Modified-Since: 32 Nonember\r\n", server.Requests.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_request_is_not_conditional_and_says_who_asks()
    {
        await using var server = RawServer.Answering("200 OK", feed);

        await bench.Fetch(server.Address);

        var request = Assert.Single(server.Requests);
        Assert.DoesNotContain("\r\nIf-", request, StringComparison.Ordinal);
        Assert.Matches(@"\r\nUser-Agent: DrawdownMonitor/\d+\.\d+\.\d+ \(\+https://monitor\.example/about\)\r\n", request);
    }

    [Fact]
    public async Task A_304_keeps_the_validators_it_does_not_repeat()
    {
        await using var server = RawServer.Answering("304 Not Modified\r\nETag: \"new\"");

        var outcome = await bench.Fetcher.FetchAsync(server.Address, new Validators("\"old\"", "some day"), CancellationToken.None);

        Assert.Equal(new FetchOutcome.NotModified(new Validators("\"new\"", "some day")), outcome);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_compressed_body_is_decompressed(string coding)
    {
        await using var server = RawServer.Answering($"200 OK\r\nContent-Encoding: {coding}", Packed.As(coding, feed));

        Assert.Equal(feed, Assert.IsType<FetchOutcome.Modified>(await bench.Fetch(server.Address)).Body.ToArray());
    }

    [Theory]
    [InlineData("429 Too Many Requests", "120", 120)]
    [InlineData("503 Service Unavailable", "Tue, 06 Feb 2018 13:00:00 GMT", 3600)]
    [InlineData("503 Service Unavailable", "Tue, 06 Feb 2007 13:00:00 GMT", 0)]
    public async Task Retry_after_defers(string status, string value, int seconds)
    {
        await using var server = RawServer.Answering($"{status}\r\nRetry-After: {value}");

        var deferred = Assert.IsType<FetchOutcome.Deferred>(await bench.Fetch(server.Address));

        Assert.Equal(FetchBench.Start.AddSeconds(seconds), deferred.Until);
    }

    [Theory]
    [InlineData("429 Too Many Requests")]
    [InlineData("503 Service Unavailable")]
    [InlineData("503 Service Unavailable\r\nRetry-After: soon")]
    public async Task Too_many_requests_and_out_of_service_defer_for_half_an_hour_when_nothing_is_said(string head)
    {
        await using var server = RawServer.Answering(head);

        var deferred = Assert.IsType<FetchOutcome.Deferred>(await bench.Fetch(server.Address));

        Assert.Equal(FetchBench.Start.AddMinutes(30), deferred.Until);
    }

    [Theory]
    [InlineData("Cache-Control: public, max-age=600", 600.0)]
    [InlineData("Cache-Control: s-maxage=9, Max-Age=\"60\"", 60.0)]
    [InlineData("Cache-Control: max-age=99999999999999999999", 2147483648.0)]
    [InlineData("Cache-Control: max-age=0\r\nExpires: Tue, 06 Feb 2018 13:00:00 GMT", 0.0)]
    [InlineData("Expires: Tue, 06 Feb 2018 13:00:00 GMT", 3600.0)]
    [InlineData("Expires: Tue, 06 Feb 2018 13:00:00 GMT\r\nDate: Tue, 06 Feb 2018 12:59:00 GMT", 60.0)]
    [InlineData("Expires: Tue, 06 Feb 2007 13:00:00 GMT", 0.0)]
    [InlineData("Cache-Control: no-cache", null)]
    [InlineData("X-Nothing: said", null)]
    public async Task How_long_an_answer_is_fresh_is_told_as_given(string header, double? seconds)
    {
        await using var server = RawServer.Answering("200 OK\r\n" + header, feed);

        var modified = Assert.IsType<FetchOutcome.Modified>(await bench.Fetch(server.Address));

        Assert.Equal(seconds, modified.FreshFor?.TotalSeconds);
    }

    [Fact]
    public async Task Only_codings_that_can_be_undone_are_asked_for()
    {
        await using var server = RawServer.Answering("200 OK", feed);

        await bench.Fetch(server.Address);

        Assert.Matches(@"\r\nAccept-Encoding: gzip, deflate, br\r\n", Assert.Single(server.Requests));
    }
}
