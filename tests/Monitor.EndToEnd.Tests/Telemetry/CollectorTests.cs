using Monitor.EndToEnd.Tests.Driving;
using Monitor.Testing;

namespace Monitor.EndToEnd.Tests.Telemetry;

public sealed class CollectorTests : Scene
{
    private static readonly string[] Spans = ["poll feed", "process feed-polls", "process alerts", "deliver"];

    private static readonly string[] Counts =
        ["monitor.feeds.polled", "monitor.items.new", "monitor.items.scored", "monitor.items.matched", "monitor.alerts.sent", "monitor.delivery.latency"];

    [Fact]
    public async Task A_collector_that_is_named_is_told_traces_counts_and_logs()
    {
        await using var collector = await LoopbackServer.StartAsync();
        foreach (var signal in new[] { "traces", "metrics", "logs" })
        {
            collector.Answer($"/v1/{signal}", LoopbackServer.Says("", "application/x-protobuf"));
        }

        Analyst.Environment["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address.AbsoluteUri;
        Analyst.Environment["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf";
        var run = await Analyst.RunAsync("run", "--once", "--since", "all", "--feeds", Repository.Samples);

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain("info:", run.Error, StringComparison.Ordinal);

        // Names are plain text in the protocol's encoding.
        Assert.All(Spans, name => Assert.Contains(name, Told(collector, "traces"), StringComparison.Ordinal));
        Assert.All(Counts, name => Assert.Contains(name, Told(collector, "metrics"), StringComparison.Ordinal));
        Assert.Contains("was delivered to", Told(collector, "logs"), StringComparison.Ordinal);
        Assert.DoesNotContain(Analyst.Alerts, Told(collector, "logs"), StringComparison.Ordinal);
    }

    private static string Told(LoopbackServer collector, string signal) =>
        string.Concat(collector.Requests.Where(request => request.Target == $"/v1/{signal}").Select(request => request.Body));
}
