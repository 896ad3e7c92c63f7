using System.Text;
using Monitor.Feeds.Fetching;
using Monitor.Testing;

namespace Monitor.Feeds.Tests.Fetching;

/// <summary>Pages that stand before what was asked for.</summary>
public sealed class GatePageTests : IDisposable
{
    private const string SignIn = "<html><title>Sign in to Example</title><body><form><input name=p type=\"password\"></form></body></html>";

    private readonly FetchBench bench = new();

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData("403 Forbidden\r\ncf-mitigated: challenge", "", "Cloudflare")]
    [InlineData("429 Too Many Requests\r\ncf-mitigated: challenge", "", "Cloudflare")]
    [InlineData("503 Service Unavailable\r\nServer: cloudflare", "<!DOCTYPE html><html><head><title>Just a moment...</title></head></html>", "Cloudflare")]
    [InlineData("403 Forbidden\r\nServer: cloudflare", "<!DOCTYPE html><html><head><title>Attention Required! | Cloudflare</title></head></html>", "Cloudflare")]
    [InlineData("403 Forbidden\r\nServer: AkamaiGHost", "<HTML><HEAD><TITLE>Access Denied</TITLE></HEAD><BODY>Reference #18 https://errors.edgesuite.net/18</BODY></HTML>", "Akamai")]
    [InlineData("200 OK", "<html><head><script src=\"/_Incapsula_Resource?SWJIYLWA=1\"></script></head></html>", "Imperva Incapsula")]
    [InlineData("403 Forbidden\r\nX-DataDome: protected", "", "DataDome")]
    [InlineData("403 Forbidden", "<html><head><title>site.example</title></head><body><script src=\"https://ct.captcha-delivery.com/c.js\"></script></body></html>", "DataDome")]
    [InlineData("202 Accepted\r\nx-amzn-waf-action: challenge", "", "the AWS firewall")]
    [InlineData("403 Forbidden", "<html><body><div id=\"px-captcha\"></div></body></html>", "PerimeterX")]
    public async Task A_challenge_is_named_with_who_stands_behind_it(string head, string page, string guard)
    {
        await using var server = RawServer.Answering(head, Encoding.UTF8.GetBytes(page));

        var words = FetchBench.AssertFailed(FetchFailureKind.BotChallenge, await bench.Fetch(server.Address));

        Assert.Contains($"({guard})", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("X-DataDome: protected", "")]
    [InlineData("X-CDN: Imperva", "<script src=\"/_Incapsula_Resource?SWJIYLWA=1\"></script>")]
    public async Task A_page_that_a_guard_has_let_through_is_no_challenge(string header, string script)
    {
        await using var server = RawServer.Answering(
            "200 OK\r\n" + header, Encoding.UTF8.GetBytes($"<html><head>{script}</head><body>{new string('x', 5000)}</body></html>"));

        Assert.IsType<FetchOutcome.Modified>(await bench.Fetch(server.Address));
    }

    [Fact]
    public async Task A_feed_that_speaks_of_a_challenge_is_a_feed()
    {
        await using var server = RawServer.Answering(
            "200 OK\r\nServer: cloudflare",
            "<rss version=\"2.0\"><channel><item><description>&lt;html>&lt;title>Just a moment...&lt;/title><![CDATA[<html><title>Just a moment...</title>]]></description></item></channel></rss>"u8.ToArray());

        Assert.IsType<FetchOutcome.Modified>(await bench.Fetch(server.Address));
    }

    [Fact]
    public async Task A_refusal_of_Cloudflare_itself_without_a_challenge_is_a_refusal()
    {
        await using var server = RawServer.Answering("403 Forbidden\r\nServer: cloudflare", "<html><body>No.</body></html>"u8.ToArray());

        await bench.AssertFails(FetchFailureKind.Forbidden, server.Address);
    }

    [Fact]
    public async Task A_page_that_asks_for_a_password_is_a_login_page()
    {
        await using var server = RawServer.Answering("200 OK", Encoding.UTF8.GetBytes(SignIn));

        Assert.Contains("sign in", FetchBench.AssertFailed(FetchFailureKind.LoginPage, await bench.Fetch(server.Address)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/login?next=/feed")]
    [InlineData("/users/sign_in")]
    [InlineData("/auth/realms/x")]
    public async Task A_redirect_to_where_one_signs_in_is_a_login_page(string location)
    {
        await using var server = new RawServer((request, stream, token) => request.StartsWith("GET /feed", StringComparison.Ordinal)
            ? RawServer.WriteAsync(stream, "302 Found\r\nLocation: " + location, [], token)
            : RawServer.WriteAsync(stream, "200 OK", "<html><body>Who are you?</body></html>"u8.ToArray(), token));

        await bench.AssertFails(FetchFailureKind.LoginPage, server.Address);
    }

    [Fact]
    public async Task A_page_with_a_small_form_to_sign_in_is_no_login_page()
    {
        await using var server = RawServer.Answering("200 OK", Encoding.UTF8.GetBytes(SignIn.Replace("Sign in to Example", "The news", StringComparison.Ordinal)));

        Assert.IsType<FetchOutcome.Modified>(await bench.Fetch(server.Address));
    }

    [Theory]
    [InlineData("401 Unauthorized", "a user name and a password")]
    [InlineData("451 Unavailable", "legal reasons")]
    [InlineData("410 Gone", "for good")]
    public async Task A_status_has_words_that_a_person_understands(string status, string words)
    {
        await using var server = RawServer.Answering(status);

        Assert.Contains(words, Assert.IsType<FetchOutcome.Failed>(await bench.Fetch(server.Address)).Failure.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_coding_that_was_not_asked_for_is_named()
    {
        await using var server = RawServer.Answering("200 OK\r\nContent-Encoding: zstd", [0x28, 0xB5, 0x2F, 0xFD]);

        Assert.Contains("'zstd'", FetchBench.AssertFailed(FetchFailureKind.NotReadable, await bench.Fetch(server.Address)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_status_counts_even_where_its_page_is_broken()
    {
        await using var server = RawServer.Answering("403 Forbidden\r\nContent-Encoding: gzip", [1, 2, 3]);

        await bench.AssertFails(FetchFailureKind.Forbidden, server.Address);
    }
}
