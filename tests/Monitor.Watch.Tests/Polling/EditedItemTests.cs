using Monitor.Watch.Polling;
using Monitor.Watch.Tests.Support;

namespace Monitor.Watch.Tests.Polling;

public sealed class EditedItemTests
{
    private const string OtherSummary = "The Pentagon will withdraw 2,200 American troops from Iraq by September, it was confirmed.";

    private readonly Feed _feed = Some.Feed();
    private readonly PollingScene _scene;

    public EditedItemTests() => _scene = new PollingScene(_feed);

    private async Task<PollReport> PollAsync(params Monitor.Feeds.Reading.FeedItem[] items)
    {
        _scene.Source.Answers(_feed, items);
        return (await _scene.PollAsync(_feed))!;
    }

    [Fact]
    public async Task An_edited_match_is_kept_as_a_version_and_not_told_again()
    {
        await PollAsync(Some.Drawdown());

        var report = await PollAsync(Some.Drawdown() with { Summary = OtherSummary });

        var match = Assert.Single(_scene.Matches.All);
        var version = Assert.Single(match.Versions);
        Assert.Equal(("text", Some.DrawdownTitle, _scene.Clock.GetUtcNow()), (version.Changed, version.Title, version.At));
        Assert.Equal((0, 1, 1), (report.Unseen, report.Edited, report.NewVersions));
        Assert.Single(_scene.Outbox.Enqueued);
    }

    [Fact]
    public async Task A_correction_that_no_longer_matches_is_kept_with_its_score()
    {
        await PollAsync(Some.Drawdown());

        await PollAsync(Some.Drawdown() with { Title = "Correction: a day at the market", Summary = "This report was withdrawn." });

        var match = Assert.Single(_scene.Matches.All);
        Assert.Equal("title and text", Assert.Single(match.Versions).Changed);
        Assert.True(match.Versions[0].Score < match.Score);
    }

    [Fact]
    public async Task An_item_that_matches_only_now_is_a_new_match_and_is_told()
    {
        await PollAsync(Some.Item());

        var report = await PollAsync(Some.Drawdown());

        Assert.Equal(_scene.Outbox.Enqueued[0].Request.Match, Assert.Single(report.Matches).Id);
    }

    [Fact]
    public async Task A_cosmetic_change_is_no_version()
    {
        await PollAsync(Some.Drawdown());

        var report = await PollAsync(Some.Drawdown() with { Summary = Some.Drawdown().Summary.Replace(" ", "  ", StringComparison.Ordinal) + " Updated at 14:05 GMT." });

        Assert.Empty(Assert.Single(_scene.Matches.All).Versions);
        Assert.Equal(0, report.Edited);
    }

    [Fact]
    public async Task Seeing_an_edit_again_adds_nothing()
    {
        await PollAsync(Some.Drawdown());
        await PollAsync(Some.Drawdown() with { Summary = OtherSummary });

        await PollAsync(Some.Item("2"), Some.Drawdown() with { Summary = OtherSummary });

        Assert.Single(Assert.Single(_scene.Matches.All).Versions);
    }

    [Fact]
    public async Task Versions_are_bounded_and_the_latest_stay()
    {
        await PollAsync(Some.Drawdown());
        for (var edit = 1; edit <= 13; edit++)
        {
            await PollAsync(Some.Drawdown() with { Summary = $"{OtherSummary} Edit number {edit}." });
        }

        var versions = Assert.Single(_scene.Matches.All).Versions;
        Assert.Equal(10, versions.Count);
        Assert.Equal(_scene.Clock.GetUtcNow(), versions[^1].At);
    }

    [Fact]
    public async Task Another_feeds_wording_of_the_article_is_no_version()
    {
        var second = Some.Feed("second.xml");
        await _scene.Feeds.AddAsync(second, CancellationToken.None);
        await PollAsync(Some.Drawdown());
        _scene.Source.Answers(second, Some.Drawdown() with { Summary = OtherSummary });

        await _scene.PollAsync(second);

        Assert.Empty(Assert.Single(_scene.Matches.All).Versions);
    }

    [Fact]
    public async Task A_changed_guid_scheme_floods_nobody()
    {
        await PollAsync([.. Enumerable.Range(1, 30).Select(i => Some.Item($"{i}")), Some.Drawdown("d")]);

        var report = await PollAsync([
            .. Enumerable.Range(1, 30).Select(i => Some.Item($"{i}") with { Id = $"urn:new:{i}" }), Some.Drawdown("d") with { Id = "urn:new:d" }]);

        Assert.Equal((0, 0, null), (report.Unseen, report.Edited, report.Gap));
        Assert.Single(_scene.Outbox.Enqueued);
    }

    [Fact]
    public async Task One_guid_for_every_item_hides_none()
    {
        await PollAsync(Some.Item("1", "First") with { Link = Some.Address("a") }, Some.Item("1", "Second") with { Link = Some.Address("b") });

        var report = await PollAsync(
            Some.Drawdown("1") with { Link = Some.Address("c") }, Some.Item("1", "First") with { Link = Some.Address("a") });

        Assert.Single(report.Matches);
        Assert.Single(_scene.Outbox.Enqueued);
    }

    [Fact]
    public async Task One_guid_for_the_single_item_of_a_feed_hides_none()
    {
        await PollAsync(Some.Drawdown("1") with { Link = Some.Address("a") });

        await PollAsync(Some.Drawdown("1") with { Link = Some.Address("b"), Title = "Coalition troops will leave Iraq's Ain al-Asad base by June" });

        Assert.Equal(2, _scene.Matches.All.Count);
    }

    [Fact]
    public async Task The_same_title_of_the_same_publisher_is_another_match_after_a_week()
    {
        await PollAsync(Some.Drawdown("a"));
        await PollAsync(Some.Drawdown("b"));
        Assert.Single(_scene.Outbox.Enqueued);
        _scene.Clock.Advance(TimeSpan.FromDays(8));

        await PollAsync(Some.Drawdown("c") with { Published = null, Summary = OtherSummary });

        Assert.Equal(2, _scene.Matches.All.Count);
        Assert.Single(_scene.Events.All);
    }
}
