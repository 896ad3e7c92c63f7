using Monitor.Testing;

namespace Monitor.Cli.Tests.Testing;

public sealed class FakeTimeProviderTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly List<int> _fired = [];

    [Fact]
    public void Timers_fire_in_the_order_in_which_they_are_due()
    {
        using var later = At(seconds: 2);
        using var sooner = At(seconds: 1);

        _clock.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal([1, 2], _fired);
    }

    [Fact]
    public void A_period_repeats_within_one_move()
    {
        using var timer = At(seconds: 1, period: 2);

        _clock.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal([1, 1, 1], _fired);
    }

    [Fact]
    public async Task A_delay_ends_when_the_clock_reaches_it()
    {
        var delay = Task.Delay(TimeSpan.FromMinutes(5), _clock, CancellationToken.None);
        _clock.Advance(TimeSpan.FromMinutes(4));
        Assert.False(delay.IsCompleted);

        _clock.Advance(TimeSpan.FromMinutes(1));

        await delay;
        Assert.Equal(0, _clock.WaitingTimers);
    }

    [Fact]
    public void A_timer_that_is_disposed_fires_no_more()
    {
        At(seconds: 1).Dispose();

        _clock.Advance(TimeSpan.FromSeconds(5));

        Assert.Empty(_fired);
    }

    [Fact]
    public void Elapsed_time_follows_the_clock()
    {
        var began = _clock.GetTimestamp();

        _clock.Advance(TimeSpan.FromSeconds(7));

        Assert.Equal(TimeSpan.FromSeconds(7), _clock.GetElapsedTime(began));
    }

    private ITimer At(int seconds, int? period = null) => _clock.CreateTimer(
        _ => _fired.Add(seconds),
        null,
        TimeSpan.FromSeconds(seconds),
        period is { } span ? TimeSpan.FromSeconds(span) : Timeout.InfiniteTimeSpan);
}
