using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Monitor.EndToEnd.Tests.Driving;
using Monitor.EndToEnd.Tests.FirstRuns;
using Monitor.EndToEnd.Tests.News;
using Monitor.Testing;

namespace Monitor.EndToEnd.Tests.Serving;

public sealed class ServingTests : Scene
{
    [UnixFact]
    public async Task It_serves_health_and_matches_until_it_is_stopped()
    {
        await using var run = await ServingRun.StartAsync(Analyst, ServingRun.EveryHour, "--feeds", Repository.Samples, "--since", "all");
        await run.HasMatchesAsync(FirstRun.Titles);
        await AssertHealthAsync(await run.GetAsync("health"));
        await AssertProblemAsync(await run.GetAsync("matches?limit=all"));
        await AssertProblemAsync(await run.GetAsync("events?limit=all"));
        Assert.Equal(FirstRun.Titles.Count, (await ReadAsync(await run.GetAsync("events"))).GetArrayLength());
        Assert.StartsWith("date,force,", await (await run.GetAsync("ledger?format=csv")).Content.ReadAsStringAsync(CancellationToken.None), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await run.GetAsync("nothing")).StatusCode);
        Assert.Equal(0, (await run.StopAsync(ServingRun.StopLimit)).ExitCode);
    }

    [UnixFact]
    public async Task A_feed_that_is_added_while_it_runs_is_polled_by_the_timer()
    {
        await using var server = await LoopbackServer.StartAsync();
        server.Answer("/old", Wire("old", Headline.Other)).Answer("/new", Wire("new", Headline.Drawdown.Take(2)));
        await Analyst.RunAsync("feeds", "add", $"{server.Address}old");
        await using var run = await ServingRun.StartAsync(Analyst, ServingRun.EverySecond);
        var added = await Analyst.RunAsync("feeds", "add", $"{server.Address}new");
        Assert.Equal((0, $"Added {server.Address}new\n"), (added.ExitCode, added.Output));
        await run.HasMatchesAsync(Sorted(Headline.Drawdown.Take(2).Select(headline => headline.Title)));
        Assert.Equal(0, (await run.StopAsync(ServingRun.StopLimit)).ExitCode);
    }

    // Alerts are on their way when the matches are stored.
    [UnixTheory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Stopped_while_it_sends_alerts_it_ends_in_time(int matches)
    {
        await using var run = await ServingRun.StartAsync(Analyst, ServingRun.EverySecond, "--feeds", Repository.Samples, "--since", "all");
        await Eventually.IsTrueAsync(async () => (await run.TitlesAsync()).Length >= matches, "a match is stored");
        Assert.Equal(0, (await run.StopAsync(ServingRun.StopLimit)).ExitCode);
    }

    [UnixFact]
    public async Task A_feed_that_takes_longer_than_the_timer_is_not_asked_twice()
    {
        await using var server = await LoopbackServer.StartAsync();
        server.Answer("/slow", async context =>
        {
            await Task.Delay(TimeSpan.FromSeconds(3), TimeProvider.System, context.RequestAborted);
            await Wire("slow", Headline.Drawdown.Take(2))(context);
        });
        await Analyst.RunAsync("feeds", "add", "--unseen", $"{server.Address}slow");
        await using var run = await ServingRun.StartAsync(Analyst, ServingRun.EverySecond);
        await run.HasMatchesAsync(Sorted(Headline.Drawdown.Take(2).Select(headline => headline.Title)));
        Assert.Single(server.Requests);
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

    private static IEnumerable<string> Sorted(IEnumerable<string> titles) => titles.Order(StringComparer.Ordinal);
}
