using Monitor.EndToEnd.Tests.FirstRuns;

namespace Monitor.EndToEnd.Tests.BadInput;

public sealed class BadFeedsTests(BadFeeds scene) : IClassFixture<BadFeeds>
{
    [Theory]
    [InlineData("/page", "This is a web page, not a feed.")]
    [InlineData("/missing", "(404).")]
    [InlineData("/silent", "did not answer within 2 seconds.")]
    [InlineData("empty.rss", "empty")]
    public void Each_is_named_in_one_sentence(string feed, string words)
    {
        var line = Assert.Single(scene.Run.ErrorLines, line => line.Contains(feed, StringComparison.Ordinal));
        Assert.Contains(words, line, StringComparison.Ordinal);
    }

    [Fact]
    public void The_good_feed_is_read_all_the_same()
    {
        Assert.Equal(FirstRun.Titles, scene.Run.Titles.Order(StringComparer.Ordinal));
        Assert.Equal(3, scene.Alerts.Count);
    }

    [Fact]
    public void The_run_counts_them_and_fails()
    {
        Assert.Contains(scene.Run.ErrorLines, line => line.StartsWith("5 feeds polled, 4 could not be read;", StringComparison.Ordinal));
        Assert.Equal(1, scene.Run.ExitCode);
    }

    [Fact]
    public void Nobody_sees_a_trace() => Assert.DoesNotContain("   at ", scene.Run.Error, StringComparison.Ordinal);
}
