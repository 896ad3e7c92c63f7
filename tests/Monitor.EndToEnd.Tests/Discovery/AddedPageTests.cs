using System.Text.RegularExpressions;
using Monitor.EndToEnd.Tests.Driving;
using Monitor.EndToEnd.Tests.News;
using Monitor.Testing;

namespace Monitor.EndToEnd.Tests.Discovery;

/// <summary>What comes of <c>feeds add</c> with the address of a page.</summary>
public sealed class AddedPageTests : Scene
{
    [Fact]
    public async Task The_feed_that_a_page_names_is_added_under_its_own_title()
    {
        await using var site = new SiteServer()
            .With("/", "<!doctype html><title>Front page</title><link rel=alternate type='application/rss+xml' href='/news.rss'>")
            .With("/news.rss", Feed("All the news"), "application/rss+xml");

        var run = await Analyst.RunAsync("feeds", "add", site["/"].AbsoluteUri);

        Assert.Equal((0, $"Added {site["/news.rss"]}\n", ""), (run.ExitCode, run.Output, run.Error));
        Assert.Equal([(site["/news.rss"].AbsoluteUri, "All the news")], await ListAsync());
    }

    [Fact]
    public async Task Of_several_the_one_for_articles_is_added_and_the_others_are_named()
    {
        await using var site = new SiteServer()
            .With("/", "<!doctype html><title>Front page</title>"
                + "<link rel=alternate type='application/rss+xml' title='Comments' href='/comments.rss'>"
                + "<link rel=alternate type='application/rss+xml' href='/news.rss'><link rel=alternate type='application/rss+xml' href='/iraq.rss'>")
            .With("/comments.rss", Feed("Comments"), "application/rss+xml")
            .With("/news.rss", Feed("All the news"), "application/rss+xml")
            .With("/iraq.rss", Feed("Iraq"), "application/rss+xml");

        var run = await Analyst.RunAsync("feeds", "add", site["/"].AbsoluteUri);

        Assert.Equal(
            (0, $"Added {site["/news.rss"]}\nNot added, but on the same page: {site["/iraq.rss"]} (Iraq)\nNot added, but on the same page: {site["/comments.rss"]} (Comments)\n"),
            (run.ExitCode, run.Output));
        Assert.Equal([(site["/news.rss"].AbsoluteUri, "All the news")], await ListAsync());
    }

    [Fact]
    public async Task A_page_without_feeds_is_told_and_nothing_is_added()
    {
        await using var site = new SiteServer().With("/", "<!doctype html><title>Front page</title><p>All the news.");

        var run = await Analyst.RunAsync("feeds", "add", site["/"].AbsoluteUri);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Equal(
            $"No feed was found at {site["/"]}, neither named by the page nor in the usual places. Nothing was added; --unseen adds the address as it is.",
            Assert.Single(run.ErrorLines));
        Assert.Empty(await ListAsync());
    }

    [Theory]
    [InlineData("", "no contact set")]
    [InlineData("mailto:analyst@example.org", "+mailto:analyst@example.org")]
    public async Task A_feed_is_added_once_and_its_publisher_is_told_who_asks(string contact, string told)
    {
        await using var server = await LoopbackServer.StartAsync();
        server.Answer("/news.rss", LoopbackServer.Says(Feed("All the news"), "application/rss+xml"));
        var sample = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "local.settings.sample.json"));
        Analyst.Write("local.settings.json", sample.Replace("\"Fetch__ContactAddress\": \"\"", $"\"Fetch__ContactAddress\": \"{contact}\""));

        await Analyst.RunAsync("feeds", "add", $"{server.Address}news.rss");
        var again = await Analyst.RunAsync("feeds", "add", $"{server.Address}news.rss");

        Assert.Equal($"Already there: {server.Address}news.rss\n", again.Output);
        Assert.Equal(2, server.Requests.Count);
        Assert.All(server.Requests, request => Assert.Matches(
            $@"^DrawdownMonitor/\d+\.\d+\.\d+ \({Regex.Escape(told)}\)$", request.Headers["User-Agent"]));
    }

    private static string Feed(string title) => NewsWire.Feed(title, Headline.Other.Take(2));

    private async Task<(string Address, string Title)[]> ListAsync() =>
    [
        .. (await Analyst.RunAsync("feeds", "list", "--json")).Objects
            .Select(feed => (feed.GetProperty("url").GetString()!, feed.GetProperty("title").GetString()!)),
    ];
}
