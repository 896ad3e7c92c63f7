using Monitor.Feeds.Discovery;
using Monitor.Feeds.Tests.Fetching;
using Monitor.Testing;

namespace Monitor.Feeds.Tests.Discovery;

public sealed class FeedDiscoveryTests : IAsyncDisposable
{
    private readonly FetchBench bench = new();
    private readonly SiteServer site = new();

    public async ValueTask DisposeAsync()
    {
        bench.Dispose();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task The_address_of_a_feed_is_that_feed()
    {
        site.With("/news.xml", Rss("News"), "text/xml");

        Assert.Equal(new DiscoveryOutcome.IsFeed(site["/news.xml"], "News"), await Find("/news.xml"));
        Assert.Single(site.Paths);
    }

    [Fact]
    public async Task A_feed_that_has_moved_for_good_is_where_it_is_now()
    {
        site.With("/old", "301 Moved\r\nLocation: /new", []).With("/new", Rss("News"), "text/xml");

        Assert.Equal(new DiscoveryOutcome.IsFeed(site["/new"], "News"), await Find("/old"));
    }

    [Fact]
    public async Task The_feeds_that_a_page_names_are_found_in_its_order_with_comments_last()
    {
        site.With("/", """
            <html><head><base href="/feeds/">
            <link rel="alternate" type="application/rss+xml" title="Comments" href="comments">
            <link rel="ALTERNATE home" type="Application/Atom+XML; charset=utf-8" href="all">
            <link rel="alternate" type="application/feed+json" title="As JSON" href="//127.0.0.1:{port}/feed.json">
            <link rel="alternate" type="application/rss+xml" href="gone">
            <link rel="alternate" type="text/html" hreflang="de" href="/de"></head><a href="/other.rss">x</a></html>
            """.Replace("{port}", $"{site["/"].Port}", StringComparison.Ordinal));
        site.With("/feeds/comments", Rss("What readers say"), "text/xml").With("/feeds/all", Rss("All"), "text/xml");
        site.With("/feed.json", """{"version":"https://jsonfeed.org/version/1.1","items":[]}""", "application/json");

        Assert.Equal(
            [new(site["/feeds/all"], "All"), new(site["/feed.json"], "As JSON"), new(site["/feeds/comments"], "What readers say")],
            await Found("/"));
        Assert.Equal(5, site.Paths.Count);
    }

    [Fact]
    public async Task Without_such_names_links_that_look_like_feeds_are_tried()
    {
        site.With("/", """<a href="/about">About</a><a href="/seaside">Sea</a><a href="world/index.rdf#top">RSS</a><a href="/?format=rss">All</a><p>And so on.</p>""")
            .With("/world/index.rdf", Rss("World"), "text/xml").With("/?format=rss", Rss("All"), "text/xml");

        Assert.Equal([new(site["/world/index.rdf"], "World"), new(site["/?format=rss"], "All")], await Found("/"));
    }

    [Fact]
    public async Task Without_such_links_the_usual_places_are_tried()
    {
        site.With("/section/page", "<html><body>Nothing here.</body></html>").With("/atom.xml", Rss("Hidden"), "text/xml");

        Assert.Equal([new(site["/atom.xml"], "Hidden")], await Found("/section/page"));
    }

    [Fact]
    public async Task The_usual_places_are_tried_where_the_page_is_refused()
    {
        site.With("/", "403 Forbidden", []).With("/feed", Rss("Open"), "text/xml");

        Assert.Equal([new(site["/feed"], "Open")], await Found("/"));
    }

    [Fact]
    public async Task No_more_than_eight_addresses_are_asked()
    {
        site.With("/", string.Concat(Enumerable.Range(0, 30).Select(i => $"<a href=/{i}.rss>x</a>")));

        Assert.IsType<DiscoveryOutcome.Nothing>(await Find("/"));
        Assert.Equal(8, site.Paths.Count);
    }

    [Fact]
    public async Task A_page_in_the_place_of_a_feed_is_none()
    {
        site.With("/", """<link rel="alternate" type="application/rss+xml" href="/fake"><html>""").With("/fake", "<html><body>Sorry</body></html>");

        var nothing = Assert.IsType<DiscoveryOutcome.Nothing>(await Find("/"));
        Assert.Equal($"No feed was found at {site["/"]}, neither named by the page nor in the usual places.", nothing.Words);
    }

    [Fact]
    public async Task Where_nobody_listens_the_words_say_so()
    {
        var address = site["/"];
        await site.DisposeAsync();

        var nothing = Assert.IsType<DiscoveryOutcome.Nothing>(await new FeedDiscovery(bench.Fetcher).FindAsync(address, CancellationToken.None));
        Assert.Contains("refused the connection", nothing.Words, StringComparison.Ordinal);
    }

    private static string Rss(string title) => $"<rss version=\"2.0\"><channel><title>{title}</title></channel></rss>";

    private Task<DiscoveryOutcome> Find(string path) => new FeedDiscovery(bench.Fetcher).FindAsync(site[path], CancellationToken.None);

    private async Task<IReadOnlyList<DiscoveredFeed>> Found(string path) =>
        Assert.IsType<DiscoveryOutcome.Found>(await Find(path)).Feeds;
}
