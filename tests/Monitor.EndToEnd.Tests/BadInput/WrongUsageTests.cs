using Monitor.EndToEnd.Tests.Driving;

namespace Monitor.EndToEnd.Tests.BadInput;

public sealed class WrongUsageTests : Scene
{
    private const int WrongUsage = 2;

    [Theory]
    [InlineData("subscriptions add ftp://x", "'ftp://x'")]
    [InlineData("subscriptions add analyst@", "'analyst@'")]
    [InlineData("subscriptions add somewhere --zone Middle/Earth", "'Middle/Earth'")]
    [InlineData("subscriptions add somewhere --quiet always", "'always'")]
    [InlineData("subscriptions pause nowhere", "'nowhere'")]
    [InlineData("replay", "--all")]
    [InlineData("replay 0123456789ab", "'0123456789ab'")]
    [InlineData("subscriptions add somewhere --threshold 7", "threshold 7")]
    [InlineData("subscriptions add somewhere --threshold much", "'much'")]
    [InlineData("subscriptions remove nowhere", "'nowhere'")]
    [InlineData("feeds add ftp://x/feed", "'ftp://x/feed'")]
    [InlineData("feeds add", "add --help")]
    [InlineData("feeds remove https://nowhere.example/feed", "'https://nowhere.example/feed'")]
    [InlineData("feeds import no-such.opml", "no-such.opml")]
    [InlineData("run --nonsense", "'--nonsense'")]
    [InlineData("nonsense", "'nonsense'")]
    [InlineData("run --once --feeds no-such-file", "'no-such-file'")]
    [InlineData("run --once --feeds", "'--feeds'")]
    [InlineData("run --once --since yesterday", "'yesterday'")]
    [InlineData("run --once --since", "'--since'")]
    [InlineData("run --port http", "'http'")]
    [InlineData("run --port 99999 --feeds data.rss", "99999")]
    [InlineData("matches --limit 0", "--limit")]
    [InlineData("matches --days many", "'many'")]
    public async Task It_is_told_in_one_sentence(string command, string words)
    {
        Analyst.Write("data.rss", "<rss version='2.0'><channel/></rss>");
        AssertTold(await Analyst.RunAsync(command.Split(' ')), words);
    }

    [Fact]
    public async Task A_folder_without_feeds_is_told()
    {
        Directory.CreateDirectory(Analyst["empty"]);
        AssertTold(await Analyst.RunAsync("run", "--once", "--feeds", Analyst["empty"]), "holds no feed");
    }

    [Theory]
    [InlineData("run --once --feeds list.opml")]
    [InlineData("feeds import list.opml")]
    public async Task A_list_that_is_no_opml_is_told(string command)
    {
        Analyst.Write("list.opml", "Sorry, I was a list once.");
        AssertTold(await Analyst.RunAsync(command.Split(' ')), "list.opml'");
    }

    [Fact]
    public async Task After_a_mistake_there_is_nothing_to_clean_up()
    {
        await Analyst.RunAsync("run", "--once", "--feeds", "no-such-file");
        Assert.False(Directory.Exists(Analyst.Data));
    }

    private static void AssertTold(MonitorRun run, string words)
    {
        Assert.Contains(words, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal((WrongUsage, ""), (run.ExitCode, run.Output));
    }
}
