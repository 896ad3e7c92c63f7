using System.Net;
using Monitor.Feeds.Fetching;
using Monitor.Testing;

namespace Monitor.Feeds.Tests.Fetching;

/// <summary>A real server on this machine, which only a setting lets us reach.</summary>
public sealed class GuardedFetchTests : IAsyncDisposable
{
    private static readonly byte[] feed = "<rss version=\"2.0\"/>"u8.ToArray();

    private readonly RawServer server = RawServer.Answering("200 OK", feed);

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Theory]
    [InlineData("http://127.0.0.1:{0}/")]
    [InlineData("http://localhost:{0}/")]
    [InlineData("http://localhost.:{0}/")]
    [InlineData("http://127.0.0.1.:{0}/")]
    [InlineData("http://2130706433:{0}/")]
    [InlineData("http://0x7f.1:{0}/")]
    [InlineData("http://0x7f.0.0.0x1:{0}/")]
    [InlineData("http://017700000001:{0}/")]
    [InlineData("http://127.1:{0}/")]
    [InlineData("http://0:{0}/")]
    [InlineData("http://good.example@127.0.0.1:{0}/")]
    [InlineData("http://good.example:80@127.0.0.1:{0}/")]
    [InlineData("http://[::ffff:127.0.0.1]:{0}/")]
    [InlineData("http://[::ffff:7f00:1]:{0}/")]
    [InlineData("http://[::127.0.0.1]:{0}/")]
    [InlineData("http://[::1]:{0}/")]
    [InlineData("http://[::]:{0}/")]
    [InlineData("http://①②⑦.0.0.1:{0}/")]
    [InlineData("http://127。0。0。1:{0}/")]
    [InlineData("https://127.0.0.1:{0}/")]
    public async Task No_writing_of_the_address_reaches_it_without_leave(string address)
    {
        using var bench = new FetchBench(new FetchOptions());

        var outcome = await bench.Fetch(new Uri(string.Format(null, address, server.Address.Port), UriKind.RelativeOrAbsolute));

        Assert.Contains(
            Assert.IsType<FetchOutcome.Failed>(outcome).Failure.Kind,
            new[] { FetchFailureKind.BlockedAddress, FetchFailureKind.UnsupportedAddress });
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("127.0.0.0/8", "127.0.0.1")]
    [InlineData("127.0.0.0/8", "2130706433")]
    [InlineData("127.0.0.0/8", "localhost")]
    [InlineData("localhost", "localhost")]
    [InlineData("127.0.0.1", "good.example@127.0.0.1")]
    public async Task With_leave_it_is_read(string allow, string host)
    {
        using var bench = new FetchBench(new FetchOptions { Allow = allow });

        Assert.IsType<FetchOutcome.Modified>(await bench.Fetch(new Uri($"http://{host}:{server.Address.Port}/")));
    }

    [Theory]
    [InlineData("http://127.0.0.1:{0}/secret")]
    [InlineData("//127.0.0.1:{0}/secret")]
    [InlineData("http://0x7f000001:{0}/secret")]
    [InlineData("http://[::ffff:127.0.0.1]:{0}/secret")]
    [InlineData("http://allowed.example@127.0.0.1:{0}/")]
    public async Task A_redirect_from_where_we_may_to_where_we_may_not_is_not_followed(string location)
    {
        await using var open = RawServer.Answering("302 Found\r\nLocation: " + string.Format(null, location, server.Address.Port));
        using var bench = Resolving(new FetchOptions { Allow = "allowed.example" }, IPAddress.Loopback);

        var outcome = await bench.Fetch(new Uri($"http://allowed.example:{open.Address.Port}/"));

        FetchBench.AssertFailed(FetchFailureKind.BlockedAddress, outcome);
        Assert.Single(open.Requests);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_name_that_changes_its_address_is_judged_by_the_one_that_is_connected_to()
    {
        var answers = new Queue<IPAddress>([IPAddress.Parse("127.0.0.2"), IPAddress.Loopback]);
        var options = new FetchOptions { Allow = "127.0.0.1" };
        using var bench = new FetchBench(options, FeedHttpHandler.Create(options, (_, _) => Task.FromResult(new[] { answers.Dequeue() })));
        var address = new Uri($"http://rebinding.example:{server.Address.Port}/");

        FetchBench.AssertFailed(FetchFailureKind.BlockedAddress, await bench.Fetch(address));
        Assert.Single(answers);
        Assert.IsType<FetchOutcome.Modified>(await bench.Fetch(address));
        Assert.Empty(answers);
    }

    [Fact]
    public async Task Words_hold_no_user_name_and_no_password()
    {
        await using var missing = RawServer.Answering("404 Not Found");
        using var bench = new FetchBench();

        var words = FetchBench.AssertFailed(
            FetchFailureKind.NotFound, await bench.Fetch(new Uri($"http://me:secret@127.0.0.1:{missing.Address.Port}/a?b=c")));

        Assert.Equal($"There is nothing at http://127.0.0.1:{missing.Address.Port}/a?b=c (404).", words);
    }

    private static FetchBench Resolving(FetchOptions options, params IPAddress[] addresses) =>
        new(options, FeedHttpHandler.Create(options, (_, _) => Task.FromResult(addresses)));
}
