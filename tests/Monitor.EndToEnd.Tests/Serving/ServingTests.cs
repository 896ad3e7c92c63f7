using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Monitor.EndToEnd.Tests.Driving;
using Monitor.EndToEnd.Tests.FirstRuns;
using Monitor.EndToEnd.Tests.News;
using Monitor.Testing;

namespace Monitor.EndToEnd.Tests.Serving;

public sealed class ServingTests : IDisposable
{
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(5);

    private readonly Analyst _analyst = new();

    public void Dispose() => _analyst.Dispose();

    [UnixFact]
    public async Task It_serves_health_and_matches_until_it_is_stopped()
    {
        await using var run = await ServingRun.StartAsync(_analyst, "--feeds", Repository.Samples, "--since", "all");
        await run.HasMatchesAsync(FirstRun.Titles);
        await AssertHealthAsync(await run.GetAsync("health"));
        await AssertProblemAsync(await run.GetAsync("matches?limit=all"));
        Assert.Equal(HttpStatusCode.NotFound, (await run.GetAsync("nothing")).StatusCode);
        Assert.Equal(0, (await run.StopAsync(StopLimit)).ExitCode);
    }

    [UnixFact]
    public async Task A_feed_that_is_added_while_it_runs_is_polled_by_the_timer()
    {
        await using var server = await LoopbackServer.StartAsync();
        server.Answer("/old", Wire("old", Headline.Other)).Answer("/new", Wire("new", Headline.Drawdown.Take(2)));
        await _analyst.RunAsync("feeds", "add", $"{server.Address}old");
        await using var run = await ServingRun.StartAsync(_analyst);
        var added = await _analyst.RunAsync("feeds", "add", $"{server.Address}new");
        Assert.Equal((0, $"Added {server.Address}new\n"), (added.ExitCode, added.Output));
        await run.HasMatchesAsync(Sorted(Headline.Drawdown.Take(2).Select(headline => headline.Title)));
        Assert.Equal(0, (await run.StopAsync(StopLimit)).ExitCode);
    }

    [UnixFact]
    public async Task Stopped_in_the_middle_of_a_poll_it_loses_nothing()
    {
        await using var server = await LoopbackServer.StartAsync();
        server.Answer("/slow", Never, Wire("slow", Headline.Drawdown));
        await _analyst.RunAsync("feeds", "add", $"{server.Address}slow");
        await using (var run = await ServingRun.StartAsync(_analyst))
        {
            await Eventually.IsTrueAsync(() => server.Requests.Count > 0, "the slow feed is asked for");
            Assert.Equal(0, (await run.StopAsync(StopLimit)).ExitCode);
        }

        var next = await _analyst.RunAsync("run", "--once", "--json");
        Assert.Equal(Sorted(Headline.Drawdown.Select(headline => headline.Title)), Sorted(next.Titles));
        Assert.Equal(Headline.Drawdown.Count, _analyst.AlertFiles.Count);
    }

    private static async Task AssertHealthAsync(HttpResponseMessage answer)
    {
        Assert.Equal((HttpStatusCode.OK, "application/health+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        var health = await ReadAsync(answer);
        Assert.Equal("pass", health.GetProperty("status").GetString());
        Assert.Matches("^[0-9a-f]{12}$", health.GetProperty("model").GetString());
        Assert.Contains(health.GetProperty("packages").GetString(), (string[])["stand-ins", "registry packages"]);
    }

    private static async Task AssertProblemAsync(HttpResponseMessage answer)
    {
        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Contains("'all'", (await ReadAsync(answer)).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync(CancellationToken.None)).RootElement;

    private static RequestDelegate Wire(string name, IEnumerable<Headline> headlines) =>
        LoopbackServer.Says(NewsWire.Feed(name, headlines), "application/rss+xml");

    private static Task Never(HttpContext context) =>
        Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);

    private static IEnumerable<string> Sorted(IEnumerable<string> titles) => titles.Order(StringComparer.Ordinal);
}
