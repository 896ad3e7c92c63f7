using System.Net;
using System.Net.Sockets;
using System.Text;
using Monitor.Feeds.Fetching;
using Monitor.Testing;

namespace Monitor.Feeds.Tests.Fetching;

public sealed class HttpFetcherFailureTests : IDisposable
{
    private static readonly byte[] feed = "<rss version=\"2.0\"/>"u8.ToArray();

    private readonly FetchBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task A_small_body_that_unpacks_to_a_large_one_is_too_large()
    {
        var bomb = Packed.As("gzip", new byte[5_000_000]);
        await using var server = RawServer.Answering("200 OK\r\nContent-Encoding: gzip", bomb);

        Assert.True(bomb.Length < bench.Options.MostBytes);
        await bench.AssertFails(FetchFailureKind.TooLarge, server.Address);
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

        await bench.AssertFails(FetchFailureKind.TooLarge, server.Address);
    }

    [Theory]
    [InlineData("404 Not Found", FetchFailureKind.NotFound)]
    [InlineData("410 Gone", FetchFailureKind.Gone)]
    [InlineData("401 Unauthorized", FetchFailureKind.Forbidden)]
    [InlineData("403 Forbidden", FetchFailureKind.Forbidden)]
    [InlineData("451 Unavailable", FetchFailureKind.Forbidden)]
    [InlineData("418 Teapot", FetchFailureKind.Refused)]
    [InlineData("500 Internal Server Error", FetchFailureKind.ServerError)]
    [InlineData("502 Bad Gateway", FetchFailureKind.ServerError)]
    [InlineData("301 Moved Permanently", FetchFailureKind.NotReadable)]
    public async Task A_status_that_is_no_success_has_its_kind(string status, FetchFailureKind kind)
    {
        await using var server = RawServer.Answering(status);

        await bench.AssertFails(kind, server.Address);
    }

    [Fact]
    public async Task A_server_that_never_answers_times_out_at_the_header_limit()
    {
        await using var server = new RawServer((_, _, token) => RawServer.SilenceAsync(token));
        var fetch = bench.Fetch(server.Address);
        await Until(() => !server.Requests.IsEmpty);

        bench.Clock.Advance(bench.Options.HeaderTimeLimit);

        Assert.Contains("15 seconds", FetchBench.AssertFailed(FetchFailureKind.Timeout, await fetch), StringComparison.Ordinal);
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
        var fetch = bench.Fetch(server.Address);
        await sent.Task;

        bench.Clock.Advance(bench.Options.TimeLimit);

        FetchBench.AssertFailed(FetchFailureKind.Timeout, await fetch);
    }

    [Fact]
    public async Task The_callers_cancellation_is_no_failure_but_throws()
    {
        await using var server = new RawServer((_, _, token) => RawServer.SilenceAsync(token));
        using var source = new CancellationTokenSource();
        var fetch = bench.Fetcher.FetchAsync(server.Address, Validators.None, source.Token);
        await Until(() => !server.Requests.IsEmpty);

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetch);
    }

    [Fact]
    public async Task Redirects_in_a_circle_end_after_ten()
    {
        await using var server = RawServer.Answering("302 Found\r\nLocation: /feed.xml");

        await bench.AssertFails(FetchFailureKind.TooManyRedirects, server.Address);
        Assert.Equal(bench.Options.MostRedirects + 1, server.Requests.Count);
    }

    [Theory]
    [InlineData("Content-Length: 1000", "<rss>")]
    [InlineData("Transfer-Encoding: chunked", "5\r\n<rss>\r\n40\r\n<chan")]
    public async Task A_body_that_breaks_off_is_a_lost_connection(string header, string body)
    {
        await using var server = RawServer.Answering("200 OK\r\n" + header, Encoding.ASCII.GetBytes(body));

        await bench.AssertFails(FetchFailureKind.ConnectionLost, server.Address);
    }

    [Fact]
    public async Task A_body_that_is_not_compressed_as_it_says_is_not_readable()
    {
        await using var server = RawServer.Answering("200 OK\r\nContent-Encoding: gzip", feed);

        await bench.AssertFails(FetchFailureKind.NotReadable, server.Address);
    }

    [Fact]
    public async Task An_answer_that_is_not_http_is_not_readable()
    {
        await using var server = new RawServer((_, stream, token) =>
            stream.WriteAsync("SSH-2.0-OpenSSH\r\n\r\n"u8.ToArray(), token).AsTask());

        await bench.AssertFails(FetchFailureKind.NotReadable, server.Address);
    }

    [Fact]
    public async Task A_server_that_hangs_up_without_a_word_is_a_lost_connection()
    {
        await using var server = new RawServer((_, _, _) => Task.CompletedTask);

        await bench.AssertFails(FetchFailureKind.ConnectionLost, server.Address);
    }

    [Fact]
    public async Task A_port_where_nobody_listens_refuses_the_connection()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        await bench.AssertFails(FetchFailureKind.ConnectionRefused, new Uri($"http://127.0.0.1:{port}/"));
    }

    [Fact]
    public async Task A_server_that_does_not_speak_tls_is_a_tls_failure()
    {
        await using var server = RawServer.Answering("400 Bad Request");

        await bench.AssertFails(FetchFailureKind.TlsFailure, new UriBuilder(server.Address) { Scheme = "https" }.Uri);
    }

    [Fact]
    public Task A_host_name_that_does_not_exist_is_a_dns_failure() =>
        bench.AssertFails(FetchFailureKind.DnsFailure, new Uri("http://no-such-host.invalid/feed"));

    [Theory]
    [InlineData("ftp://harbour.example/feed")]
    [InlineData("feed.xml")]
    public Task An_address_that_is_not_http_is_not_supported(string address) =>
        bench.AssertFails(FetchFailureKind.UnsupportedAddress, new Uri(address, UriKind.RelativeOrAbsolute));

    private static async Task Until(Func<bool> condition)
    {
        while (!condition())
        {
            await Task.Yield();
        }
    }
}
