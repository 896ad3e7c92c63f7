using Monitor.EndToEnd.Tests.Driving;

namespace Monitor.EndToEnd.Tests.FirstRuns;

public sealed class SideBySideTests : Scene
{
    private const int AtOnce = 4;

    [Fact]
    public async Task Commands_over_several_data_directories_run_at_once()
    {
        var runs = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => AddAloneAsync()));
        Assert.All(runs, run => Assert.Equal((0, "Added https://wire.example/feed\n", ""), (run.ExitCode, run.Output, run.Error)));
    }

    [Fact]
    public async Task Commands_over_one_data_directory_run_at_once()
    {
        var runs = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(number => Analyst.RunAsync("feeds", "add", "--unseen", $"https://wire.example/{number}")));
        Assert.All(runs, run => Assert.Equal((0, ""), (run.ExitCode, run.Error)));
        var list = await Analyst.RunAsync("feeds", "list", "--json");
        Assert.Equal(AtOnce, list.Objects.Count);
    }

    private static async Task<MonitorRun> AddAloneAsync()
    {
        await using var analyst = new Analyst();
        return await analyst.RunAsync("feeds", "add", "--unseen", "https://wire.example/feed");
    }
}
