using Monitor.Feeds.Scheduling;

namespace Monitor.Feeds.Tests.Scheduling;

public sealed class PollScheduleTests
{
    private static readonly PollSchedule steady = new(() => 0.5);
    private static readonly PollObservation hourly = new() { Interval = TimeSpan.FromHours(1), Items = 20 };

    [Theory]
    [InlineData(0, 90)]
    [InlineData(1, 60)]
    [InlineData(5, 30)]
    [InlineData(20, 15)]
    public void The_more_of_a_feed_is_new_the_sooner_it_is_polled(int unseen, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), steady.Next(hourly with { Unseen = unseen }));

    [Fact]
    public void A_feed_that_was_not_modified_slows_down() =>
        Assert.Equal(TimeSpan.FromMinutes(90), steady.Next(hourly with { Items = 0 }));

    [Fact]
    public void The_first_poll_says_nothing_about_the_pace() =>
        Assert.Equal(TimeSpan.FromHours(1), steady.Next(hourly with { Unseen = 20, IsBaseline = true }));

    [Fact]
    public void No_feed_is_polled_more_often_than_every_five_minutes() =>
        Assert.Equal(PollSchedule.Shortest, steady.Next(hourly with { Interval = TimeSpan.Zero, Unseen = 20 }));

    [Fact]
    public void No_working_feed_waits_longer_than_six_hours() =>
        Assert.Equal(PollSchedule.Longest, steady.Next(hourly with { Interval = TimeSpan.MaxValue }));

    [Theory]
    [InlineData(1, 2)]
    [InlineData(3, 8)]
    [InlineData(5, 24)]
    [InlineData(double.MaxValue, 24)]
    public void A_failing_feed_backs_off_to_once_a_day(double weight, int hours) =>
        Assert.Equal(TimeSpan.FromHours(hours), steady.Next(hourly with { FailureWeight = weight }));

    [Theory]
    [InlineData(30, 54)]
    [InlineData(180, 180)]
    [InlineData(10_000, 360)]
    public void A_hint_can_only_slow_down_and_only_to_six_hours(int hint, int minutes)
    {
        var observation = hourly with { Unseen = 1, PublisherHint = TimeSpan.FromMinutes(hint) };

        Assert.Equal(TimeSpan.FromMinutes(minutes), new PollSchedule(() => 0).Next(observation));
    }

    [Theory]
    [InlineData(0, 54)]
    [InlineData(0.999999, 66)]
    public void Chance_spreads_the_answer_by_a_tenth(double chance, int minutes) =>
        Assert.Equal(minutes, new PollSchedule(() => chance).Next(hourly with { Unseen = 1 }).TotalMinutes, 0.01);

    [Theory]
    [InlineData(0)]
    [InlineData(0.999999)]
    public void Chance_leads_out_of_no_limit(double chance)
    {
        var schedule = new PollSchedule(() => chance);

        Assert.InRange(schedule.Next(hourly with { Interval = TimeSpan.Zero }), PollSchedule.Shortest, PollSchedule.Longest);
        Assert.InRange(schedule.Next(hourly with { Interval = TimeSpan.MaxValue }), PollSchedule.Shortest, PollSchedule.Longest);
        Assert.True(schedule.Next(hourly with { PublisherHint = TimeSpan.FromHours(2) }) >= TimeSpan.FromHours(2));
    }
}
