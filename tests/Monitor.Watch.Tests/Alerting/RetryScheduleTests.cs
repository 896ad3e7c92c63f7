using Monitor.Watch.Alerting;

namespace Monitor.Watch.Tests.Alerting;

public sealed class RetryScheduleTests
{
    private static readonly RetrySchedule Punctual = new(() => 0);

    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 5 * 60)]
    [InlineData(3, 30 * 60)]
    [InlineData(9, 24 * 3600)]
    public void Waits_grow(int attempts, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), Punctual.Next(attempts, null));

    [Fact]
    public void After_the_last_wait_it_is_time_to_give_up() => Assert.Null(Punctual.Next(Punctual.Attempts, null));

    [Fact]
    public void Other_waits_may_be_set()
    {
        var schedule = new RetrySchedule(() => 0) { Waits = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)] };
        Assert.Equal([TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), null], Enumerable.Range(1, 3).Select(attempts => schedule.Next(attempts, null)));
    }

    [Fact]
    public void Chance_adds_a_tenth_at_most() =>
        Assert.InRange(new RetrySchedule(() => 0.999).Next(2, null)!.Value, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(5.5));

    [Fact]
    public void A_receiver_may_ask_for_more_time_but_not_for_less()
    {
        Assert.Equal(TimeSpan.FromHours(1), Punctual.Next(1, TimeSpan.FromHours(1)));
        Assert.Equal(TimeSpan.FromMinutes(5), Punctual.Next(2, TimeSpan.FromSeconds(1)));
        Assert.Equal(TimeSpan.FromDays(1), Punctual.Next(1, TimeSpan.FromDays(365)));
    }
}
