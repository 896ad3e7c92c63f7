using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Monitor.Feeds.Fetching;

namespace Monitor.Feeds.Tests.Fetching;

public sealed class HttpFetcherTests : IDisposable
{
    private static readonly DateTimeOffset start = new(2018, 2, 6, 12, 0, 0, TimeSpan.Zero);
    private static readonly byte[] feed = Encoding.UTF8.GetBytes("<rss version=\"2.0\"/>");

    private readonly FakeTimeProvider clock = new(start);
    private readonly FetchOptions options = new() { MostBytes = 100_000, ContactAddress = new Uri("https://monitor.example/about") };
    private readonly SocketsHttpHandler handler;
    private readonly HttpClient client;
    private readonly HttpFetcher fetcher;

    public HttpFetcherTests()
    {
        handler = FeedHttpHandler.Create(options);
        client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        fetcher = new HttpFetcher(client, options, clock);
    }

    public void Dispose()
    {
        client.Dispose();
        handler.Dispose();
    }

    [Fact]
    public async Task A_body_comes_with_its_type_validators_address_and_hash()
    {
        await using var server = RawServer.Answering(
            "200 OK\r\nContent-Type: text/xml; charset=KOI8-R\r\nETag: W/\"a b\"\r\nLast-Modified: some day", feed);

        var modified = Assert.IsType<FetchOutcome.Modified>(await Fetch(server.Address));

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
        var given = Assert.IsType<FetchOutcome.Modified>(await Fetch(server.Address)).Validators;

        await fetcher.FetchAsync(server.Address, given with { LastModified = "32 Nonember" }, CancellationToken.None);

        Assert.Contains($"\r\nIf-None-Match: {tag}\r\n", server.Requests.Last(), StringComparison.Ordinal);
        Assert.Contains("\r\nIf-Modified-Since: 32 Nonember\r\n", server.Requests.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_request_is_not_conditional_and_says_who_asks()
    {
        await using var server = RawServer.Answering("200 OK", feed);

        await Fetch(server.Address);

        var request = Assert.Single(server.Requests);
        Assert.DoesNotContain("\r\nIf-", request, StringComparison.Ordinal);
        Assert.Matches(@"\r\nUser-Agent: DrawdownMonitor/\d+\.\d+\.\d+ \(\+https://monitor\.example/about\)\r\n", request);
    }

    [Fact]
    public async Task A_304_keeps_the_validators_it_does_not_repeat()
    {
        await using var server = RawServer.Answering("304 Not Modified\r\nETag: \"new\"");

        var outcome = await fetcher.FetchAsync(server.Address, new Validators("\"old\"", "some day"), CancellationToken.None);

        Assert.Equal(new FetchOutcome.NotModified(new Validators("\"new\"", "some day")), outcome);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_compressed_body_is_decompressed(string coding)
    {
        await using var server = RawServer.Answering($"200 OK\r\nContent-Encoding: {coding}", Compressed(coding, feed));

        Assert.Equal(feed, Assert.IsType<FetchOutcome.Modified>(await Fetch(server.Address)).Body.ToArray());
    }

    [Fact]
    public async Task A_small_body_that_unpacks_to_a_large_one_is_too_large()
    {
        var bomb = Compressed("gzip", new byte[5_000_000]);
        await using var server = RawServer.Answering("200 OK\r\nContent-Encoding: gzip", bomb);

        Assert.True(bomb.Length < options.MostBytes);
        await AssertFails(FetchFailureKind.TooLarge, server.Address);
    }

    [Fact]
    public async Task A_body_without_end_is_too_large()
    {
        await using var server = new RawServer(async (_, stream, token) =>
        {
            await RawServer.WriteAsync(stream, "200 OK", [], token);
            while (true)
            {
                await stream.WriteAsync(new byte[8192], token);
            }
        });

        await AssertFails(FetchFailureKind.TooLarge, server.Address);
    }

    [Theory]
    [InlineData("404 Not Found", FetchFailureKind.NotFound)]
    [InlineData("410 Gone", FetchFailureKind.Gone)]
    [InlineData("401 Unauthorized", FetchFailureKind.Forbidden)]
    [InlineData("403 Forbidden", FetchFailureKind.Forbidden)]
    [InlineData("451 Unavailable", FetchFailureKind.Forbidden)]
    [InlineData("418 Teapot", FetchFailureKind.Refused)]
    [InlineData("429 Too Many Requests", FetchFailureKind.RateLimited)]
    [InlineData("500 Internal Server Error", FetchFailureKind.ServerError)]
    [InlineData("503 Service Unavailable", FetchFailureKind.ServerError)]
    public async Task A_status_that_is_no_success_has_its_kind(string status, FetchFailureKind kind)
    {
        await using var server = RawServer.Answering(status);

        await AssertFails(kind, server.Address);
    }

    [Theory]
    [InlineData("429 Too Many Requests", "120", 120)]
    [InlineData("503 Service Unavailable", "Tue, 06 Feb 2018 13:00:00 GMT", 3600)]
    [InlineData("503 Service Unavailable", "Tue, 06 Feb 2007 13:00:00 GMT", 0)]
    public async Task Retry_after_defers(string status, string value, int seconds)
    {
        await using var server = RawServer.Answering($"{status}\r\nRetry-After: {value}");

        var deferred = Assert.IsType<FetchOutcome.Deferred>(await Fetch(server.Address));

        Assert.Equal(start.AddSeconds(seconds), deferred.Until);
    }

    [Fact]
    public async Task A_server_that_never_answers_times_out_at_the_header_limit()
    {
        await using var server = new RawServer((_, _, token) => RawServer.SilenceAsync(token));
        var fetch = Fetch(server.Address);
        await Until(() => !server.Requests.IsEmpty);

        clock.Advance(options.HeaderTimeLimit);

        Assert.Contains("15 seconds", AssertFailed(FetchFailureKind.Timeout, await fetch), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_drips_times_out_at_the_limit_of_the_whole()
    {
        var sent = new TaskCompletionSource();
        await using var server = new RawServer(async (_, stream, token) =>
        {
            await RawServer.WriteAsync(stream, "200 OK\r\nContent-Length: 1000", [1], token);
            sent.SetResult();
            await RawServer.SilenceAsync(token);
        });
        var fetch = Fetch(server.Address);
        await sent.Task;

        clock.Advance(options.TimeLimit);

        AssertFailed(FetchFailureKind.Timeout, await fetch);
    }

    [Fact]
    public async Task The_callers_cancellation_is_no_failure_but_throws()
    {
        await using var server = new RawServer((_, _, token) => RawServer.SilenceAsync(token));
        using var source = new CancellationTokenSource();
        var fetch = fetcher.FetchAsync(server.Address, Validators.None, source.Token);
        await Until(() => !server.Requests.IsEmpty);

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetch);
    }

    [Fact]
    public async Task A_redirect_is_followed_and_the_last_address_told()
    {
        await using var server = new RawServer((request, stream, token) =>
            request.StartsWith("GET /new", StringComparison.Ordinal)
                ? RawServer.WriteAsync(stream, "200 OK", feed, token)
                : RawServer.WriteAsync(stream, "301 Moved Permanently\r\nLocation: /new", [], token));

        var modified = Assert.IsType<FetchOutcome.Modified>(await Fetch(server.Address));

        Assert.Equal("/new", modified.Address.AbsolutePath);
    }

    [Fact]
    public async Task Redirects_in_a_circle_end_after_ten()
    {
        await using var server = RawServer.Answering("302 Found\r\nLocation: /feed.xml");

        await AssertFails(FetchFailureKind.TooManyRedirects, server.Address);
        Assert.Equal(options.MostRedirects + 1, server.Requests.Count);
    }

    [Theory]
    [InlineData("Content-Length: 1000", "<rss>")]
    [InlineData("Transfer-Encoding: chunked", "5\r\n<rss>\r\n40\r\n<chan")]
    public async Task A_body_that_breaks_off_is_a_lost_connection(string header, string body)
    {
        await using var server = RawServer.Answering("200 OK\r\n" + header, Encoding.ASCII.GetBytes(body));

        await AssertFails(FetchFailureKind.ConnectionLost, server.Address);
    }

    [Fact]
    public async Task A_body_that_is_not_compressed_as_it_says_is_not_readable()
    {
        await using var server = RawServer.Answering("200 OK\r\nContent-Encoding: gzip", feed);

        await AssertFails(FetchFailureKind.NotReadable, server.Address);
    }

    [Fact]
    public async Task An_answer_that_is_not_http_is_not_readable()
    {
        await using var server = new RawServer((_, stream, token) =>
            stream.WriteAsync("SSH-2.0-OpenSSH\r\n\r\n"u8.ToArray(), token).AsTask());

        await AssertFails(FetchFailureKind.NotReadable, server.Address);
    }

    [Fact]
    public async Task A_server_that_hangs_up_without_a_word_is_a_lost_connection()
    {
        await using var server = new RawServer((_, _, _) => Task.CompletedTask);

        await AssertFails(FetchFailureKind.ConnectionLost, server.Address);
    }

    [Fact]
    public async Task A_port_where_nobody_listens_refuses_the_connection()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        await AssertFails(FetchFailureKind.ConnectionRefused, new Uri($"http://127.0.0.1:{port}/"));
    }

    [Fact]
    public async Task A_server_that_does_not_speak_tls_is_a_tls_failure()
    {
        await using var server = RawServer.Answering("400 Bad Request");

        await AssertFails(FetchFailureKind.TlsFailure, new UriBuilder(server.Address) { Scheme = "https" }.Uri);
    }

    [Fact]
    public Task A_host_name_that_does_not_exist_is_a_dns_failure() =>
        AssertFails(FetchFailureKind.DnsFailure, new Uri("http://no-such-host.invalid/feed"));

    [Fact]
    public Task An_ftp_address_is_not_supported() =>
        AssertFails(FetchFailureKind.UnsupportedAddress, new Uri("ftp://harbour.example/feed"));

    private static byte[] Compressed(string coding, byte[] body)
    {
        using var bytes = new MemoryStream();
        using (Stream stream = coding switch
        {
            "gzip" => new GZipStream(bytes, CompressionLevel.Optimal),
            "br" => new BrotliStream(bytes, CompressionLevel.Optimal),
            _ => new ZLibStream(bytes, CompressionLevel.Optimal),
        })
        {
            stream.Write(body);
        }

        return bytes.ToArray();
    }

    private static async Task Until(Func<bool> condition)
    {
        while (!condition())
        {
            await Task.Yield();
        }
    }

    private static string AssertFailed(FetchFailureKind kind, FetchOutcome outcome)
    {
        var failure = Assert.IsType<FetchOutcome.Failed>(outcome).Failure;
        Assert.Equal(kind, failure.Kind);
        Assert.EndsWith(".", failure.Words, StringComparison.Ordinal);
        return failure.Words;
    }

    private Task<FetchOutcome> Fetch(Uri address) =>
        fetcher.FetchAsync(address, Validators.None, CancellationToken.None);

    private async Task AssertFails(FetchFailureKind kind, Uri address) => AssertFailed(kind, await Fetch(address));
}
