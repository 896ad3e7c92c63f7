using Monitor.Watch.Polling;
using Monitor.Watch.Tests.Support;
using Monitor.Watch.Triage;

namespace Monitor.Watch.Tests.Polling;

/// <summary>Whatever is killed, and whoever else is at work: one match, one alert's name, nothing lost.</summary>
public sealed class RepeatedPollTests
{
    /// <summary>More steps than any scene below takes.</summary>
    public static TheoryData<int> Steps => [.. Enumerable.Range(1, 18)];

    private readonly Feed _feed = Some.Feed();
    private readonly Feed _second = Some.Feed("second.xml");

    private PollingScene Scene() => new(_feed, _second);

    /// <summary>A request whose worker died comes again.</summary>
    private static async Task PollToTheEndAsync(PollingScene scene, Feed feed)
    {
        if (!await Fate.SurvivesAsync(() => scene.PollAsync(feed)))
        {
            await scene.PollAsync(feed);
        }
    }

    private static void AssertToldOnce(PollingScene scene)
    {
        var match = Assert.Single(scene.Matches.All, match => scene.Outbox.Enqueued.Any(told => told.Request.Match == match.Id));
        Assert.All(scene.Outbox.Enqueued, told => Assert.Equal(match.Id, told.Request.Match));
        Assert.All(scene.Claims.All.Where(claim => claim.SameAs is null), claim => Assert.True(claim.Settled));
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task A_poll_killed_before_any_step_is_finished_by_the_next(int step)
    {
        var scene = Scene();
        scene.Source.Answers(_feed, Some.Drawdown("20260301-1"));
        scene.Fate.DiesBefore = step;

        await PollToTheEndAsync(scene, _feed);

        AssertToldOnce(scene);
        Assert.Single(scene.Matches.All);
        Assert.Equal(Novelty.Known, scene.Feeds[_feed.Id].Seen.Recall(ItemIdentity.Of([Some.Drawdown("20260301-1")])[0].Marks));
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task An_item_edited_after_a_kill_is_told_once_with_its_versions(int step)
    {
        var scene = Scene();
        scene.Source.Answers(_feed, Some.Drawdown("20260301-1"));
        scene.Fate.DiesBefore = step;

        await Fate.SurvivesAsync(() => scene.PollAsync(_feed));
        scene.Source.Answers(_feed, Some.Drawdown("20260301-1") with { Summary = "The Pentagon will withdraw 2,200 American troops from Iraq by September." });
        await PollToTheEndAsync(scene, _feed);

        AssertToldOnce(scene);
        Assert.InRange(Assert.Single(scene.Matches.All).Versions.Count, 0, 1);
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task Two_workers_with_the_same_item_tell_it_under_one_name(int step)
    {
        var scene = Scene();
        scene.Source.Answers(_feed, Some.Drawdown("20260301-1"));
        scene.Fate.RivalBefore = step;
        scene.Fate.Rival = () => scene.AnotherProcess().PollAsync(_feed.Id, scene.Clock.GetUtcNow().AddSeconds(1), CancellationToken.None);

        await scene.PollAsync(_feed);

        AssertToldOnce(scene);
        Assert.Single(scene.Matches.All);
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task Two_workers_with_the_same_title_at_two_addresses_tell_it_under_one_name(int step)
    {
        var scene = Scene();
        scene.Source.Answers(_feed, Some.Drawdown("20260301-1"));
        scene.Source.Answers(_second, Some.Drawdown("20260301-2"));
        scene.Fate.RivalBefore = step;
        scene.Fate.Rival = () => scene.AnotherProcess().PollAsync(_second.Id, scene.Clock.GetUtcNow(), CancellationToken.None);

        await scene.PollAsync(_feed);
        await scene.PollAsync(_second);

        AssertToldOnce(scene);
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task A_worker_killed_between_two_names_leaves_an_article_that_the_other_finishes(int step)
    {
        var scene = Scene();
        scene.Source.Answers(_feed, Some.Drawdown("20260301-1"));
        scene.Source.Answers(_second, Some.Drawdown("20260301-2"));
        scene.Fate.DiesBefore = step;

        await Fate.SurvivesAsync(() => scene.PollAsync(_feed));
        await PollToTheEndAsync(scene, _second);
        await PollToTheEndAsync(scene, _feed);

        AssertToldOnce(scene);
    }
}
