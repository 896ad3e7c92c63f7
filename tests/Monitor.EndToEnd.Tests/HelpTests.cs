using Monitor.EndToEnd.Tests.Driving;

namespace Monitor.EndToEnd.Tests;

public sealed class HelpTests
{
    [Theory]
    [InlineData("", "run feeds subscriptions alerts replay feedback matches score train evaluate --data --version")]
    [InlineData("run", "--once --feeds --since --json --port --data")]
    [InlineData("feeds", "add remove pause resume list import export")]
    [InlineData("feeds add", "<ADDRESS> --data")]
    [InlineData("feeds remove", "<ADDRESS> --data")]
    [InlineData("feeds list", "--json --data")]
    [InlineData("feeds import", "<FILE.opml> --data")]
    [InlineData("feeds export", "--data")]
    [InlineData("subscriptions", "add list show pause resume remove")]
    [InlineData("subscriptions add", "<ADDRESS> --channel --threshold --deliver --hour --day --zone --quiet --force --place --status --source --least-sources --language --no-empty --contact --data")]
    [InlineData("subscriptions show", "<ADDRESS> --json --data")]
    [InlineData("subscriptions pause", "<ADDRESS> --data")]
    [InlineData("subscriptions resume", "<ADDRESS> --data")]
    [InlineData("alerts", "--dead --limit --json --data")]
    [InlineData("replay", "<ID> --all --data")]
    [InlineData("retention", "--apply --exported --json --data")]
    [InlineData("feedback export", "--days --data")]
    [InlineData("subscriptions remove", "<ADDRESS> --data")]
    [InlineData("subscriptions list", "--json --data")]
    [InlineData("matches", "--limit --days --json --data")]
    [InlineData("score", "<FILE|URL|-> --json --explain --model")]
    [InlineData("train", "--articles --background --out")]
    [InlineData("evaluate", "<FILE> --scores --json --model")]
    public async Task Every_command_explains_itself(string command, string names)
    {
        var run = await RunAsync([.. Words(command), "--help"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.All(Words(names), name => Assert.Contains($"  {name}", run.Output.Replace("[", "  [", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.All(Words(command), word => Assert.Contains(word, run.Output.Split("Usage:")[1].Split('\n')[1], StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_version_names_program_packages_and_model()
    {
        var run = await RunAsync("--version");
        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"^monitor \d+\.\d+\.\d+, built with (stand-ins|registry packages), relevance model [0-9a-f]{12}\n$", run.Output);
    }

    private static async Task<MonitorRun> RunAsync(params string[] arguments)
    {
        await using var process = MonitorProcess.Start(arguments, AppContext.BaseDirectory, new Dictionary<string, string?>());
        return await process.ToEndAsync();
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
