using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Monitor.EndToEnd.Tests.Driving;
using Monitor.EndToEnd.Tests.News;
using Monitor.EndToEnd.Tests.Serving;
using Monitor.Testing;

namespace Monitor.EndToEnd.Tests.Canary;

public sealed class CanaryTests : Scene
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(60);

    private async Task<LoopbackServer> QuietNewsAsync()
    {
        var server = await LoopbackServer.StartAsync();
        server.Answer("/news", LoopbackServer.Says(NewsWire.Feed("news", Headline.Other), "application/rss+xml"));
        await Analyst.RunAsync("feeds", "add", $"{server.Address}news");
        Analyst.Environment["Canary__Enabled"] = "true";
        return server;
    }

    [UnixFact]
    public async Task A_canary_comes_through_and_no_analyst_hears_of_it()
    {
        await using var news = await QuietNewsAsync();
        await using var run = await ServingRun.StartAsync(Analyst, ServingRun.EverySecond);
        await Eventually.IsTrueAsync(async () => Canary(await HealthAsync(run)).TryGetProperty("observedValue", out var sent) && sent.ValueKind == JsonValueKind.String, "the canary is delivered", Long);

        Assert.Contains("urn:drawdown-monitor:canary:", await (await run.GetAsync("canary.rss")).Content.ReadAsStringAsync(CancellationToken.None), StringComparison.Ordinal);
        Assert.All(["matches", "matches?band=review", "events", "ledger"], page => Assert.Equal("[]", run.GetAsync(page).Result.Content.ReadAsStringAsync(CancellationToken.None).Result));
        var ended = await run.StopAsync(ServingRun.StopLimit);
        Assert.Equal((0, ""), (ended.ExitCode, ended.Output));
        Assert.DoesNotContain("alert", ended.ErrorLines[^1], StringComparison.Ordinal);
        Assert.Empty(Analyst.AlertFiles);
    }

    [UnixFact]
    public async Task Where_the_chain_is_cut_health_fails_and_the_operator_is_mailed_once()
    {
        await using var news = await QuietNewsAsync();
        await using var postbox = new Postbox();
        news.Answer("/api/canary.rss", LoopbackServer.Says("", status: 500));
        Analyst.Environment["Web__PublicAddress"] = news.Address.AbsoluteUri;
        Analyst.Environment["Canary__Patience"] = "00:00:02";
        Analyst.Environment["Canary__Operator"] = "operator@example.org";
        Analyst.Environment["Smtp__Host"] = "127.0.0.1";
        Analyst.Environment["Smtp__Port"] = postbox.Port.ToString(CultureInfo.InvariantCulture);
        Analyst.Environment["Smtp__Security"] = "none";
        Analyst.Environment["Smtp__From"] = "alerts@example.org";

        for (var start = 0; start < 2; start++)
        {
            await using var run = await ServingRun.StartAsync(Analyst, ServingRun.EverySecond);
            await Eventually.IsTrueAsync(async () => (await run.GetAsync("health")).StatusCode == HttpStatusCode.ServiceUnavailable, "health fails", Long);
            Assert.Contains("canary.rss failed: ", Canary(await HealthAsync(run)).GetProperty("output").GetString(), StringComparison.Ordinal);
            await Eventually.IsTrueAsync(() => Task.FromResult(postbox.Mails.Count > 0), "the operator is mailed", Long);

            // Stopped before the ledger knows of the answer, the next run would send the same mail again.
            await Eventually.IsTrueAsync(async () => (await HealthAsync(run)).GetProperty("queues").GetProperty("notices").GetInt32() == 0, "the notice is settled", Long);
            Assert.Equal(0, (await run.StopAsync(ServingRun.StopLimit)).ExitCode);
        }

        Assert.Contains("Subject: Drawdown Monitor: the canary did not arrive", Assert.Single(postbox.Mails), StringComparison.Ordinal);
        Assert.Empty(Analyst.AlertFiles);
    }

    private static async Task<JsonElement> HealthAsync(ServingRun run) =>
        await (await run.GetAsync("health")).Content.ReadFromJsonAsync<JsonElement>(CancellationToken.None);

    private static JsonElement Canary(JsonElement health) => health.GetProperty("checks").GetProperty("canary:delivered")[0];
}
