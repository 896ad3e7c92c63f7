using Monitor.Feeds.Scheduling;

namespace Monitor.Feeds.Tests.Scheduling;

/// <summary>How a feed's interval moves over many polls.</summary>
public sealed class PollSequenceTests
{
    private readonly PollSchedule _steady = new(() => 0.5);

    private TimeSpan After(int polls, TimeSpan interval, PollObservation each)
    {
        for (var i = 0; i < polls; i++)
        {
            interval = _steady.Next(each with { Interval = interval });
        }

        return interval;
    }

    private static PollObservation Seen(int items, int unseen) => new() { Interval = TimeSpan.Zero, Items = items, Unseen = unseen };

    [Fact]
    public void A_feed_begins_at_the_shortest_interval() =>
        Assert.Equal(PollSchedule.Shortest, _steady.Next(Seen(30, 30) with { IsBaseline = true }));

    [Fact]
    public void A_quiet_feed_comes_to_rest_at_six_hours() =>
        Assert.Equal(PollSchedule.Longest, After(12, PollSchedule.Shortest, Seen(0, 0)));

    [Fact]
    public void A_quiet_feed_waits_no_longer_than_the_schedule_has_patience_unless_its_publisher_asks_for_it()
    {
        var schedule = new PollSchedule(() => 0.5, TimeSpan.FromMinutes(15));

        Assert.Equal(TimeSpan.FromMinutes(15), schedule.Next(Seen(20, 0) with { Interval = TimeSpan.FromHours(3) }));
        Assert.InRange(schedule.Next(Seen(20, 0) with { PublisherHint = TimeSpan.FromHours(1) }), TimeSpan.FromHours(1), TimeSpan.FromMinutes(66));
        Assert.InRange(schedule.Next(Seen(20, 0) with { Interval = TimeSpan.FromMinutes(5), FailureWeight = 4 }), TimeSpan.FromMinutes(60), PollSchedule.LongestWhenFailing);
    }

    [Fact]
    public void Two_gaps_take_a_feed_from_an_hour_to_the_shortest_interval() =>
        Assert.Equal(PollSchedule.Shortest, After(2, TimeSpan.FromHours(1), Seen(20, 20)));

    [Fact]
    public void After_a_gap_the_publishers_hint_no_longer_counts()
    {
        var daily = Seen(20, 20) with { Interval = TimeSpan.FromHours(4), PublisherHint = TimeSpan.FromDays(1) };

        Assert.Equal(TimeSpan.FromHours(1), _steady.Next(daily));
    }

    [Fact]
    public void A_first_poll_is_no_gap() => Assert.False((Seen(20, 20) with { IsBaseline = true }).IsGap);

    [Fact]
    public void An_empty_feed_is_no_gap() => Assert.False(Seen(0, 0).IsGap);
}
