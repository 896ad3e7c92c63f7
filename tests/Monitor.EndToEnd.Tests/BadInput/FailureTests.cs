using Monitor.Cli.Azurite;
using Monitor.EndToEnd.Tests.Driving;
using Monitor.Testing;

namespace Monitor.EndToEnd.Tests.BadInput;

/// <summary>What is no mistake in the command, and still the user's to mend.</summary>
public sealed class FailureTests : Scene
{
    private const int Failed = 1;

    [Fact]
    public async Task Without_npm_the_user_is_sent_for_node()
    {
        HideNode(installations: Analyst["home"]);
        AssertTold(await Analyst.RunAsync("matches"), "install Node.js", last: true);
    }

    [Fact]
    public async Task Without_node_the_user_is_sent_for_it_though_azurite_is_installed()
    {
        await AzuriteInstallation.ForThisUser(TimeProvider.System).EnsureAsync(TextWriter.Null, CancellationToken.None);
        HideNode(installations: null);
        AssertTold(await Analyst.RunAsync("matches"), "install Node.js");
    }

    [Fact]
    public async Task A_data_directory_that_is_a_file_is_told()
    {
        Analyst.Write("data", "");
        AssertTold(await Analyst.RunAsync("matches"), "data directory");
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told()
    {
        await using var other = await LoopbackServer.StartAsync();
        var run = await Analyst.RunAsync("run", "--feeds", Repository.Samples, "--port", $"{other.Address.Port}");
        AssertTold(run, $"{other.Address.Port}", last: true);
    }

    [Theory]
    [InlineData("Fetch__TimeLimit", "soon", "TimeLimit")]
    [InlineData("Fetch__TimeLimit", "00:00:00", "TimeLimit")]
    [InlineData("Fetch__ContactAddress", "me", "'me'")]
    [InlineData("PollSchedule", "now and then", "'now and then'")]
    [InlineData("AzureWebJobsStorage", "my account", "AzureWebJobsStorage")]
    public async Task A_setting_that_makes_no_sense_is_told(string setting, string value, string words)
    {
        Analyst.Environment[setting] = value;
        AssertTold(await Analyst.RunAsync("run", "--once", "--feeds", Repository.Samples), words, last: true);
    }

    [Fact]
    public async Task Storage_that_does_not_answer_is_told()
    {
        Analyst.Environment["AzureWebJobsStorage"] = new AzuritePorts(1, 1, 1).ConnectionString;
        AssertTold(await Analyst.RunAsync("matches"), "Storage cannot be reached");
    }

    private void HideNode(string? installations)
    {
        Analyst.Environment["PATH"] = Analyst["no-programs"];
        if (installations is not null)
        {
            Analyst.Environment["HOME"] = installations;
            Analyst.Environment["XDG_DATA_HOME"] = installations;
        }
    }

    /// <param name="last">What the program began with may stand before it.</param>
    private static void AssertTold(MonitorRun run, string words, bool last = false)
    {
        var line = last ? run.ErrorLines[^1] : Assert.Single(run.ErrorLines);
        Assert.Contains(words, line, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.Equal((Failed, ""), (run.ExitCode, run.Output));
    }
}
