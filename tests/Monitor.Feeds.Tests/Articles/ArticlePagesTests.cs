using System.Text;
using Monitor.Feeds.Articles;
using Monitor.Feeds.Fetching;
using Monitor.Feeds.Tests.Fetching;
using Monitor.Testing;

namespace Monitor.Feeds.Tests.Articles;

public sealed class ArticlePagesTests : IAsyncDisposable
{
    private const string Page = "<html><head><title>Fort closes</title></head><body><article><p>The fort closes in May, it was said on Monday in town.</p></article></body></html>";

    private readonly FetchBench bench = new();
    private readonly SiteServer site = new();
    private readonly ArticlePages pages;

    public ArticlePagesTests() => pages = new ArticlePages(bench.Fetcher, bench.Options, bench.Clock);

    public async ValueTask DisposeAsync()
    {
        bench.Dispose();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task A_page_gives_its_text_and_title()
    {
        site.With("/a", Page);

        Assert.Equal(new PageOutcome.Read("The fort closes in May, it was said on Monday in town.", "Fort closes"), await Read("/a"));
        Assert.Equal(["/robots.txt", "/a"], site.Paths);
    }

    [Fact]
    public async Task A_page_that_robots_txt_forbids_is_not_asked_for()
    {
        site.With("/a", Page).With("/robots.txt", "User-agent: *\nDisallow: /a", "text/plain");

        Assert.Contains("robots.txt", Assert.IsType<PageOutcome.Refused>(await Read("/a")).Words, StringComparison.Ordinal);
        Assert.Equal(["/robots.txt"], site.Paths);
    }

    [Fact]
    public async Task A_redirect_to_a_page_that_robots_txt_forbids_is_not_followed()
    {
        site.With("/a", "302 Found\r\nLocation: /b", []).With("/b", Page).With("/robots.txt", "User-agent: *\nDisallow: /b", "text/plain");

        Assert.IsType<PageOutcome.Refused>(await Read("/a"));
        Assert.Equal(["/robots.txt", "/a"], site.Paths);
    }

    [Fact]
    public async Task Robots_txt_is_kept_for_a_day()
    {
        site.With("/a", Page).With("/b", Page);

        await Read("/a");
        bench.Clock.Advance(TimeSpan.FromHours(23));
        await Read("/b");
        Assert.Equal(["/robots.txt", "/a", "/b"], site.Paths);

        bench.Clock.Advance(TimeSpan.FromHours(2));
        await Read("/a");
        Assert.Equal(["/robots.txt", "/a", "/b", "/robots.txt", "/a"], site.Paths);
    }

    [Theory]
    [InlineData("500 Internal Server Error")]
    [InlineData("503 Service Unavailable")]
    public async Task Where_robots_txt_cannot_be_had_nothing_is_read_for_a_while(string status)
    {
        site.With("/a", Page).With("/robots.txt", status, []);

        Assert.IsType<PageOutcome.Refused>(await Read("/a"));
        site.With("/robots.txt", "404 Not Found", []);
        Assert.IsType<PageOutcome.Refused>(await Read("/a"));
        Assert.Equal(["/robots.txt"], site.Paths);

        bench.Clock.Advance(TimeSpan.FromMinutes(31));
        Assert.IsType<PageOutcome.Read>(await Read("/a"));
    }

    [Theory]
    [InlineData("403 Forbidden")]
    [InlineData("401 Unauthorized")]
    [InlineData("410 Gone")]
    public async Task A_refused_robots_txt_forbids_nothing(string status)
    {
        site.With("/a", Page).With("/robots.txt", status, []);

        Assert.IsType<PageOutcome.Read>(await Read("/a"));
    }

    [Fact]
    public async Task A_host_that_cannot_be_reached_is_a_failure()
    {
        var address = site["/a"];
        await site.DisposeAsync();

        Assert.Equal(
            FetchFailureKind.ConnectionRefused,
            Assert.IsType<PageOutcome.Failed>(await pages.ReadAsync(address, CancellationToken.None)).Failure.Kind);
    }

    [Theory]
    [InlineData("application/pdf")]
    [InlineData("text/plain")]
    [InlineData("image/jpeg")]
    public async Task What_is_no_page_is_refused(string type)
    {
        site.With("/a", Page, type);

        Assert.Contains(type, Assert.IsType<PageOutcome.Refused>(await Read("/a")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/login?from=a", FetchFailureKind.LoginPage)]
    [InlineData("/a", FetchFailureKind.TooManyRedirects)]
    [InlineData("file:///etc/passwd", FetchFailureKind.UnsupportedAddress)]
    [InlineData("http://10.0.0.1/", FetchFailureKind.BlockedAddress)]
    public async Task A_redirect_to_nowhere_is_a_failure_with_its_kind(string location, FetchFailureKind kind)
    {
        site.With("/a", $"302 Found\r\nLocation: {location}", []).With("/login?from=a", Page);

        Assert.Equal(kind, Assert.IsType<PageOutcome.Failed>(await Read("/a")).Failure.Kind);
    }

    [Fact]
    public async Task A_page_beyond_the_limit_is_too_large()
    {
        bench.Options.MostPageBytes = 2000;
        site.With("/a", Page + new string(' ', 2000));

        Assert.Equal(FetchFailureKind.TooLarge, Assert.IsType<PageOutcome.Failed>(await Read("/a")).Failure.Kind);
    }

    [Theory]
    [InlineData("text/html; charset=windows-1251", "", "windows-1251")]
    [InlineData("text/html", "<meta charset=koi8-r>", "koi8-r")]
    [InlineData("text/html", "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1251\">", "windows-1251")]
    [InlineData("text/html; charset=utf-8", "<meta charset=koi8-r>", "utf-8")]
    [InlineData("text/html", "", "utf-8")]
    public async Task The_encoding_is_that_of_the_header_else_that_of_the_page(string type, string meta, string charset)
    {
        const string Words = "Последние сто солдат покинут долину до конца весны.";
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.UTF8;
        site.With("/a", $"200 OK\r\nContent-Type: {type}", encoding.GetBytes($"<html><head>{meta}</head><body><p>{Words}</p></body></html>"));

        Assert.Equal(Words, Assert.IsType<PageOutcome.Read>(await Read("/a")).Text);
    }

    [Fact]
    public async Task One_page_of_a_host_is_asked_for_at_a_time()
    {
        var (now, most) = (0, 0);
        await using var server = new RawServer(async (_, stream, token) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref now));
            await Task.Yield();
            Interlocked.Decrement(ref now);
            await RawServer.WriteAsync(stream, "200 OK\r\nConnection: close\r\nContent-Type: text/html", Encoding.UTF8.GetBytes(Page), token);
        });

        await Task.WhenAll(Enumerable.Range(0, 12).Select(i => pages.ReadAsync(new Uri(server.Address, $"/{i}"), CancellationToken.None)));

        Assert.Equal(1, most);
        Assert.Equal(13, server.Requests.Count);
    }

    private Task<PageOutcome> Read(string path) => pages.ReadAsync(site[path], CancellationToken.None);
}
