using Monitor.EndToEnd.Tests.Driving;

namespace Monitor.EndToEnd.Tests.Serving;

public sealed class ServedAddressTests : Scene
{
    private Task<MonitorRun> ShowAsync() => Analyst.RunAsync("subscriptions", "show", Analyst.Alerts);

    [Fact]
    public async Task A_command_prints_links_to_the_port_that_is_served_and_none_when_nothing_is()
    {
        await Analyst.RunAsync("feeds", "add", "--unseen", "http://127.0.0.1:9/");
        await using (var run = await ServingRun.StartAsync(Analyst, ServingRun.EveryHour))
        {
            var page = (await ShowAsync()).Output.Split("its page: ")[1].Trim();
            Assert.StartsWith(run.AddressOf("manage?token=").AbsoluteUri, page, StringComparison.Ordinal);
            Assert.Equal(System.Net.HttpStatusCode.OK, (await run.GetAsync(new Uri(page))).StatusCode);
            await run.KillAsync();
        }

        Assert.Contains("its page: nothing serves it now; start 'monitor run'", (await ShowAsync()).Output, StringComparison.Ordinal);
        Analyst.Environment["Web__PublicAddress"] = "https://monitor.example.org";
        Assert.Contains("its page: https://monitor.example.org/api/manage?token=", (await ShowAsync()).Output, StringComparison.Ordinal);
    }
}
