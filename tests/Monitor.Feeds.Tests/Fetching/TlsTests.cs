using System.Net.Security;
using Monitor.Feeds.Fetching;

namespace Monitor.Feeds.Tests.Fetching;

public sealed class TlsTests
{
    // The platform checks certificates by the clock of the machine, so these lie far on either side of any of its times.
    private static readonly DateTimeOffset past = new(2001, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset future = new(2090, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_certificate_that_has_expired_is_named() =>
        Assert.Contains("has expired or is not valid yet (valid from", await Words("localhost", past, past.AddYears(1)), StringComparison.Ordinal);

    [Fact]
    public async Task A_certificate_of_another_host_is_named() =>
        Assert.Contains("its certificate was made for another host", await Words("other.example", past, future), StringComparison.Ordinal);

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_named() => Assert.Equal(
        "No secure connection to localhost could be made: its certificate was made by nobody whom this machine trusts.",
        await Words("localhost", past, future));

    [Fact]
    public async Task Http_2_is_spoken_where_the_server_offers_it()
    {
        using var certificate = TlsServer.Certificate("localhost", past, future);
        var greeting = new TaskCompletionSource<string>();
        await using var server = TlsServer.With(certificate, (stream, token) => GreetAsync(stream, greeting, token), SslApplicationProtocol.Http2);
        var options = new FetchOptions { Allow = "127.0.0.0/8 ::1" };
        var handler = FeedHttpHandler.Create(options);
#pragma warning disable CA5359 // The certificate is the test's own, and this is about what is spoken, not with whom.
        handler.SslOptions.RemoteCertificateValidationCallback = (_, _, _, _) => true;
#pragma warning restore CA5359
        using var bench = new FetchBench(options, handler);

        var outcome = await bench.Fetch(new Uri($"https://localhost:{server.Address.Port}/"));

        Assert.Equal("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", await greeting.Task);
        Assert.IsType<FetchOutcome.Failed>(outcome);
    }

    private static async Task<string> Words(string host, DateTimeOffset from, DateTimeOffset until)
    {
        using var certificate = TlsServer.Certificate(host, from, until);
        await using var server = TlsServer.With(certificate, (_, _) => Task.CompletedTask);
        using var bench = new FetchBench();

        return FetchBench.AssertFailed(
            FetchFailureKind.TlsFailure, await bench.Fetch(new Uri($"https://localhost:{server.Address.Port}/")));
    }

    // The preface of HTTP/2 (RFC 9113, 3.4); then the server hangs up.
    private static async Task GreetAsync(SslStream stream, TaskCompletionSource<string> greeting, CancellationToken cancellationToken)
    {
        var preface = new byte[24];
        await stream.ReadExactlyAsync(preface, cancellationToken);
        greeting.SetResult(System.Text.Encoding.ASCII.GetString(preface));
    }
}
