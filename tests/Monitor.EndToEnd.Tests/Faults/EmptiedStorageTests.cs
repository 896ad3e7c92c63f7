using Monitor.EndToEnd.Tests.Driving;
using Monitor.EndToEnd.Tests.News;
using Monitor.EndToEnd.Tests.Serving;
using Monitor.Testing;

namespace Monitor.EndToEnd.Tests.Faults;

public sealed class EmptiedStorageTests : FaultScene
{
    [UnixFact]
    public async Task Storage_that_comes_back_empty_is_told_and_the_run_goes_on_with_what_is_added()
    {
        var wires = Wires.Answer("/old", NewsOf("old", 0)).Answer("/new", NewsOf("new", 2));
        await using var run = await ServeAsync("--since", "all", "--feeds", $"{wires.Address}old");
        await run.HasMatchesAsync(TitlesFrom(0));
        await Azurite.EndAsync();
        Azurite.Empty();
        await Azurite.StartAgainAsync();
        await run.HasSaidAsync("made anew and are empty");
        await run.HasMatchesAsync([]);
        await using var next = await ServeAnewAsync($"{wires.Address}new");
        await next.HasMatchesAsync(TitlesFrom(2));
        var ended = await run.StopAsync(ServingRun.StopLimit);
        Assert.Equal(0, ended.ExitCode);
        Assert.Contains("Feeds, ", ended.Error, StringComparison.Ordinal);
        AssertPlain(ended);
    }

    private async Task<ServingRun> ServeAnewAsync(string feed)
    {
        Assert.Equal(0, (await Analyst.RunAsync("subscriptions", "add", Analyst["other-alerts"])).ExitCode);
        return await ServeAsync("--since", "all", "--feeds", feed);
    }

    private static Microsoft.AspNetCore.Http.RequestDelegate NewsOf(string name, int from) =>
        LoopbackServer.Says(NewsWire.Feed(name, Headline.Drawdown.Skip(from).Take(2)), "application/rss+xml");

    private static IEnumerable<string> TitlesFrom(int from) =>
        Headline.Drawdown.Skip(from).Take(2).Select(headline => headline.Title).Order(StringComparer.Ordinal);
}
