using System.Text;
using Monitor.Feeds.Fetching;
using Monitor.Testing;

namespace Monitor.Feeds.Tests.Fetching;

public sealed class RedirectTests : IDisposable
{
    private static readonly byte[] feed = "<rss version=\"2.0\"/>"u8.ToArray();

    private readonly FetchBench bench = new();

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData("301 Moved Permanently")]
    [InlineData("302 Found")]
    [InlineData("303 See Other")]
    [InlineData("307 Temporary Redirect")]
    [InlineData("308 Permanent Redirect")]
    public async Task A_redirect_is_followed_and_the_last_address_told(string status)
    {
        await using var server = Sending(status);

        Assert.Equal("/new", (await Modified(server)).Address.AbsolutePath);
    }

    [Theory]
    [InlineData("301 Moved Permanently")]
    [InlineData("308 Permanent Redirect")]
    [InlineData("301 Moved Permanently", "308 Permanent Redirect")]
    public async Task A_way_of_permanent_redirects_alone_is_a_move_for_good(params string[] statuses)
    {
        await using var server = Sending(statuses);

        var modified = await Modified(server);

        Assert.Equal(new Uri(server.Address, "/new"), modified.PermanentAddress);
        Assert.Equal(modified.Address, modified.PermanentAddress);
    }

    [Theory]
    [InlineData("302 Found")]
    [InlineData("301 Moved Permanently", "302 Found")]
    [InlineData("307 Temporary Redirect", "308 Permanent Redirect")]
    public async Task A_way_with_a_passing_redirect_is_no_move(params string[] statuses)
    {
        await using var server = Sending(statuses);

        Assert.Null((await Modified(server)).PermanentAddress);
    }

    [Fact]
    public async Task No_redirect_is_no_move()
    {
        await using var server = RawServer.Answering("200 OK", feed);

        Assert.Null((await Modified(server)).PermanentAddress);
    }

    [Fact]
    public async Task A_permanent_redirect_to_a_page_is_no_move()
    {
        await using var server = Ending("<!DOCTYPE html><html><title>Welcome</title></html>", "/new", "301 Moved Permanently");

        Assert.Null((await Modified(server)).PermanentAddress);
    }

    [Theory]
    [InlineData("/login?next=feed")]
    [InlineData("/sso/start")]
    [InlineData("/wp-login.php")]
    public async Task A_permanent_redirect_to_where_one_signs_in_is_no_move(string location)
    {
        await using var server = Ending("<rss version=\"2.0\"/>", location, "301 Moved Permanently");

        Assert.Null((await Modified(server)).PermanentAddress);
    }

    [Fact]
    public async Task A_304_behind_a_permanent_redirect_tells_of_the_move_too()
    {
        await using var server = new RawServer((request, stream, token) => RawServer.WriteAsync(
            stream, request.StartsWith("GET /new", StringComparison.Ordinal) ? "304 Not Modified" : "301 Moved\r\nLocation: /new", [], token));

        var outcome = await bench.Fetcher.FetchAsync(server.Address, new Validators("\"a\"", null), CancellationToken.None);

        Assert.Equal(new Uri(server.Address, "/new"), Assert.IsType<FetchOutcome.NotModified>(outcome).PermanentAddress);
        Assert.Contains("If-None-Match: \"a\"", server.Requests.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_beyond_ascii_is_understood_as_utf_8()
    {
        await using var server = Ending("<rss/>", Encoding.Latin1.GetString(Encoding.UTF8.GetBytes("/über")), "302 Found");

        Assert.Equal("/%C3%BCber", (await Modified(server)).Address.AbsolutePath);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://127.0.0.1/feed")]
    [InlineData("javascript:alert(1)")]
    public async Task A_redirect_to_another_scheme_is_not_followed(string location)
    {
        await using var server = RawServer.Answering($"302 Found\r\nLocation: {location}");

        var words = FetchBench.AssertFailed(FetchFailureKind.UnsupportedAddress, await bench.Fetch(server.Address));

        Assert.Contains("leads to", words, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    private static RawServer Sending(params string[] statuses) => Ending("<rss version=\"2.0\"/>", "/new", statuses);

    /// <summary>Redirects with each status in turn, and ends at <paramref name="location"/> with the body.</summary>
    private static RawServer Ending(string body, string location, params string[] statuses)
    {
        var count = 0;
        return new RawServer((_, stream, token) =>
        {
            var turn = count++;
            return turn == statuses.Length
                ? RawServer.WriteAsync(stream, "200 OK", Encoding.UTF8.GetBytes(body), token)
                : RawServer.WriteAsync(
                    stream, $"{statuses[turn]}\r\nLocation: {(turn == statuses.Length - 1 ? location : $"/hop{turn}")}", [], token);
        });
    }

    private async Task<FetchOutcome.Modified> Modified(RawServer server) =>
        Assert.IsType<FetchOutcome.Modified>(await bench.Fetch(server.Address));
}
