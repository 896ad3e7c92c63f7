using Monitor.Watch.Alerting;
using Monitor.Watch.Subscriptions;
using Monitor.Watch.Tests.Support;

namespace Monitor.Watch.Tests.Subscriptions;

public sealed class SubscriptionFilterTests
{
    private static readonly Reported Report = new()
    {
        Forces = ["US"], Places = ["Al Asad Air Base"], Statuses = ["announced"], Sources = ["Reuters", "reuters.com"], IndependentSources = 2,
    };

    public static TheoryData<SubscriptionFilter, bool> Cases => new()
    {
        { SubscriptionFilter.Everything, true },
        { new SubscriptionFilter { Forces = ["united states", "Italy"] }, true },
        { new SubscriptionFilter { Forces = ["Italy"] }, false },
        { new SubscriptionFilter { Places = ["al asad"] }, true },
        { new SubscriptionFilter { Places = ["Erbil"] }, false },
        { new SubscriptionFilter { Statuses = ["Announced"] }, true },
        { new SubscriptionFilter { Statuses = ["done"] }, false },
        { new SubscriptionFilter { Sources = ["reuters"] }, true },
        { new SubscriptionFilter { Sources = ["apnews.com"] }, false },
        { new SubscriptionFilter { LeastSources = 2 }, true },
        { new SubscriptionFilter { LeastSources = 3 }, false },
        { new SubscriptionFilter { Forces = ["United States"], Statuses = ["done"] }, false },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_filter_takes_away_what_is_something_else(SubscriptionFilter filter, bool admits) => Assert.Equal(admits, filter.Admits(Report));

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_nothing_is_known_about_is_told(SubscriptionFilter filter, bool admitsReport)
    {
        Assert.True(filter.Admits(new Reported()), $"although it {(admitsReport ? "admits" : "refuses")} the report");
    }

    [Fact]
    public void A_match_is_known_by_its_source_and_host()
    {
        var match = Some.Match() with { Address = Some.Address("item") };

        Assert.True((Some.Subscription() with { Filter = new SubscriptionFilter { Sources = ["news.example"] } }).Wants(Alert.Of(match)));
        Assert.False((Some.Subscription() with { Filter = new SubscriptionFilter { Sources = ["other.example"] } }).Wants(Alert.Of(match)));
    }

    [Theory]
    [InlineData(SubscriptionState.Active, Cadence.Immediate, true)]
    [InlineData(SubscriptionState.Active, Cadence.Daily, false)]
    [InlineData(SubscriptionState.Pending, Cadence.Immediate, false)]
    [InlineData(SubscriptionState.Paused, Cadence.Immediate, false)]
    [InlineData(SubscriptionState.Ended, Cadence.Immediate, false)]
    public void Only_an_active_subscription_without_digests_is_told_at_once(SubscriptionState state, Cadence cadence, bool wants) =>
        Assert.Equal(wants, (Some.Subscription() with { State = state, Rhythm = new Rhythm(cadence) }).Wants(Alert.Of(Some.Match())));
}
