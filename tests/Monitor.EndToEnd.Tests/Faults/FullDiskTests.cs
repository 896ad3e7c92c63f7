using Monitor.EndToEnd.Tests.Driving;
using Monitor.EndToEnd.Tests.FirstRuns;
using Monitor.EndToEnd.Tests.Serving;
using Monitor.Testing;

namespace Monitor.EndToEnd.Tests.Faults;

public sealed class FullDiskTests : Scene
{
    [FullDiskFact]
    public async Task Alerts_that_find_the_disk_full_are_written_once_there_is_room()
    {
        using var disk = SmallDisk.Mount();
        var folder = disk["alerts"];
        await Analyst.RunAsync("subscriptions", "add", folder);
        disk.Fill();
        await using var run = await ServingRun.StartAsync(Analyst, ServingRun.EveryHour, "--feeds", Repository.Samples, "--since", "all");
        await run.HasSaidAsync($"An alert to {folder} was not taken");
        disk.MakeRoom();
        await Eventually.IsTrueAsync(() => FilesIn(folder).Count(IsWhole) == FirstRun.Titles.Count, "the alerts are written", TimeSpan.FromSeconds(60));
        var ended = await run.StopAsync(ServingRun.StopLimit);
        Assert.Equal(FirstRun.Titles.Count, FilesIn(folder).Length);
        Assert.Contains("No space left on device", ended.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ended.Error, StringComparison.Ordinal);
    }

    [FullDiskFact]
    public async Task A_data_directory_on_a_full_disk_is_told_in_one_sentence()
    {
        using var disk = SmallDisk.Mount();
        disk.Fill();
        await using var process = MonitorProcess.Start(["--data", disk["data"], "matches"], Path.GetTempPath(), new Dictionary<string, string?>());
        var run = await process.ToEndAsync();
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("no space left on device", Assert.Single(run.ErrorLines), StringComparison.OrdinalIgnoreCase);
    }

    private static string[] FilesIn(string folder) => Directory.Exists(folder) ? Directory.GetFiles(folder) : [];

    private static bool IsWhole(string file) => file.EndsWith(".eml", StringComparison.Ordinal);
}
