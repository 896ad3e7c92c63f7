using Monitor.Testing;

namespace Monitor.Cli.Tests.Retention;

public sealed class RetentionCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(["retention", .. arguments, "--data", _folder["data"]], TextReader.Null, output, error);
        return (code, output.ToString(), error.ToString());
    }

    [Fact]
    public async Task It_says_what_is_kept_how_long_and_what_is_due()
    {
        var shown = await RunAsync();
        Assert.Equal(0, shown.Code);
        Assert.Matches("matches +for ever +nothing is due", shown.Output);
        Assert.Matches(@"subscriptions never confirmed +7 days +nothing is due", shown.Output);

        var applied = await RunAsync("--apply");
        Assert.Equal((0, shown.Output.Replace("is due", "was due", StringComparison.Ordinal)), (applied.Code, applied.Output));
    }

    [Theory]
    [InlineData("Only what a person may want again is exported; give --exported kept, matches or events.", "--exported", "claims")]
    [InlineData("Give either --apply or --exported.", "--exported", "matches", "--apply")]
    public async Task What_makes_no_sense_is_said_in_one_sentence(string sentence, params string[] arguments)
    {
        var run = await RunAsync(arguments);

        Assert.Equal((ExitCode.WrongUsage, ""), (run.Code, run.Output));
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
    }
}
