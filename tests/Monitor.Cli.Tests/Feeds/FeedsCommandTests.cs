using Monitor.Feeds.Opml;
using Monitor.Testing;

namespace Monitor.Cli.Tests.Feeds;

/// <summary>The commands as a user meets them, over a storage of their own.</summary>
public sealed class FeedsCommandTests : IDisposable
{
    private static readonly OpmlFeed[] Subscribed =
    [
        new(new Uri("https://agency.example/world.xml"), "Agency", "News/World"),
        new(new Uri("https://kurd.example/rss"), "Kurd", "News/Iraq & Kurdistan"),
        new(new Uri("https://top.example/rss"), "Top", null),
    ];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private async Task<(int Code, string Output)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync([.. arguments, "--data", _folder["data"]], TextReader.Null, output, error);
        return (code, output.ToString() + (code == 0 ? "" : error));
    }

    [Fact]
    public async Task What_is_imported_is_listed_paused_and_exported_in_its_folders()
    {
        await File.WriteAllBytesAsync(_folder["feeds.opml"], OpmlDocument.Write("Mine", Subscribed));

        Assert.Contains("3 feeds read, 3 added.", (await RunAsync("feeds", "import", _folder["feeds.opml"])).Output, StringComparison.Ordinal);
        await RunAsync("feeds", "pause", "https://kurd.example/rss", "--reason", "Too loud.");
        var (_, list) = await RunAsync("feeds", "list");
        var (_, opml) = await RunAsync("feeds", "export");

        Assert.Contains("Paused since", list, StringComparison.Ordinal);
        Assert.Contains("Too loud.", list, StringComparison.Ordinal);
        Assert.Equal(
            Subscribed.OrderBy(feed => feed.Title, StringComparer.Ordinal),
            Assert.IsType<OpmlOutcome.Read>(OpmlDocument.TryRead(System.Text.Encoding.UTF8.GetBytes(opml))).Feeds.OrderBy(feed => feed.Title, StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_feed_that_is_not_there_is_wrong_usage()
    {
        var (code, output) = await RunAsync("feeds", "resume", "https://nowhere.example/rss");

        Assert.Equal(2, code);
        Assert.StartsWith("There is no feed 'https://nowhere.example/rss'", output.Split('\n')[^2], StringComparison.Ordinal);
    }
}
