using System.Net;
using System.Text.Json;
using Monitor.EndToEnd.Tests.Driving;
using Monitor.EndToEnd.Tests.FirstRuns;
using Monitor.EndToEnd.Tests.Serving;
using Monitor.Testing;

namespace Monitor.EndToEnd.Tests.Syndicating;

public sealed class SyndicationTests : Scene
{
    private Task<ServingRun> StartAsync() =>
        ServingRun.StartAsync(Analyst, ServingRun.EveryHour, "--feeds", Repository.Samples, "--since", "all");

    [FeedReadersFact]
    public async Task Newsboat_and_the_Universal_Feed_Parser_read_all_that_is_published()
    {
        await using var run = await StartAsync();
        await run.HasMatchesAsync(FirstRun.Titles);
        var read = await FeedReaders.ReadAsync(run.AddressOf("matches.atom"), run.AddressOf("matches.rss"), run.AddressOf("events.atom"));

        Assert.Equal(["atom10", "rss20", "atom10"], read.Select(feed => feed.GetProperty("feedparser").GetProperty("version").GetString()));
        Assert.All(read, AssertWhole);
        Assert.All(read[..2], feed => Assert.Equal(FirstRun.Titles, Sorted(feed.GetProperty("newsboat").EnumerateArray())));
        Assert.All(read[..2], feed => Assert.Equal(FirstRun.Titles, Sorted(Entries(feed).Select(entry => entry.GetProperty("title")))));
    }

    [UnixFact]
    public async Task Every_format_is_served_and_not_sent_twice()
    {
        await using var run = await StartAsync();
        await run.HasMatchesAsync(FirstRun.Titles);
        await AssertServedAsync(run, "matches.atom", "application/atom+xml");
        await AssertServedAsync(run, "matches.rss", "application/rss+xml");
        await AssertServedAsync(run, "matches.json", "application/feed+json");
        await AssertServedAsync(run, "matches.csv", "text/csv");
        await AssertServedAsync(run, "events.atom", "application/atom+xml");
        Assert.Equal(HttpStatusCode.NotFound, (await run.GetAsync("matches.pdf")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await run.GetAsync("matches.atom?limit=all")).StatusCode);
        var first = JsonDocument.Parse(await (await run.GetAsync("matches.json?limit=1")).Content.ReadAsStringAsync(CancellationToken.None)).RootElement;
        Assert.Single(first.GetProperty("items").EnumerateArray());
        Assert.Contains("until=", first.GetProperty("next_url").GetString(), StringComparison.Ordinal);
    }

    private static async Task AssertServedAsync(ServingRun run, string page, string type)
    {
        // What was written within the last second has no date yet.
        await Eventually.IsTrueAsync(async () => (await run.GetAsync(page)).Content.Headers.LastModified is not null, "the date is told");
        var whole = await run.GetAsync(page);
        Assert.Equal((HttpStatusCode.OK, type), (whole.StatusCode, whole.Content.Headers.ContentType?.MediaType));
        var head = await run.AskAsync(HttpMethod.Head, page, _ => { });
        Assert.Equal((HttpStatusCode.OK, whole.Content.Headers.ContentLength, whole.Headers.ETag), (head.StatusCode, head.Content.Headers.ContentLength, head.Headers.ETag));
        var byTag = await run.AskAsync(HttpMethod.Get, page, request => request.Headers.IfNoneMatch.Add(whole.Headers.ETag!));
        var byTime = await run.AskAsync(HttpMethod.Get, page, request => request.Headers.IfModifiedSince = whole.Content.Headers.LastModified);
        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.NotModified), (byTag.StatusCode, byTime.StatusCode));
    }

    private static void AssertWhole(JsonElement feed)
    {
        Assert.False(feed.GetProperty("feedparser").GetProperty("bozo").GetBoolean());
        Assert.StartsWith("Drawdown Monitor", feed.GetProperty("feedparser").GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.Equal(FirstRun.Titles.Count, feed.GetProperty("newsboat").GetArrayLength());
        Assert.Equal(FirstRun.Titles.Count, Entries(feed).Select(entry => entry.GetProperty("id").GetString()).Distinct().Count());
        Assert.All(Entries(feed), entry => Assert.True(entry.GetProperty("dated").GetBoolean() && entry.GetProperty("link").GetString() is { Length: > 0 }));
    }

    private static List<JsonElement> Entries(JsonElement feed) => [.. feed.GetProperty("feedparser").GetProperty("entries").EnumerateArray()];

    private static IEnumerable<string> Sorted(IEnumerable<JsonElement> titles) => titles.Select(title => title.GetString()!).Order(StringComparer.Ordinal);
}
