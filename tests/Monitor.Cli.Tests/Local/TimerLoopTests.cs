using System.Collections.ObjectModel;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Monitor.Cli.Local;
using Monitor.Testing;

namespace Monitor.Cli.Tests.Local;

public sealed class TimerLoopTests : IAsyncLifetime, IAsyncDisposable
{
    private readonly FakeTimeProvider _clock = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly Ticks _ticks = new();
    private Task _running = Task.CompletedTask;

    public Task InitializeAsync()
    {
        var services = new ServiceCollection().AddSingleton(_ticks).BuildServiceProvider();
        var settings = new ConfigurationBuilder().Build();
        var function = Assert.IsType<LocalFunction.OnTimer>(
            Assert.Single(FunctionCatalog.Find(settings, [typeof(EveryMinute)]).Functions));
        var loop = new TimerLoop(
            function, services, new Nudge(), new StorageOutage(new LocalHostOptions("UseDevelopmentStorage=true"), _clock, NullLogger.Instance), _clock, NullLogger.Instance);
        _running = loop.RunAsync(_stopping.Token);
        return WaitsAsync();
    }

    public async Task DisposeAsync()
    {
        await _stopping.CancelAsync();
        _ticks.Gate.TrySetResult();
        await _running;
        _stopping.Dispose();
    }

    ValueTask IAsyncDisposable.DisposeAsync() => new(DisposeAsync());

    [Fact]
    public async Task It_runs_at_its_times_and_at_no_other()
    {
        _clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Empty(_ticks.Seen);

        await AdvanceAsync(TimeSpan.FromSeconds(1));
        await AdvanceAsync(TimeSpan.FromMinutes(1));

        Assert.Equal([false, false], _ticks.Seen.Select(timer => timer.IsPastDue));
        Assert.Equal(new DateTime(2026, 1, 1, 0, 3, 0, DateTimeKind.Utc), _ticks.Seen[1].ScheduleStatus!.Next);
    }

    [Fact]
    public async Task It_never_runs_twice_at_once()
    {
        _ticks.Gate = new TaskCompletionSource();
        _clock.Advance(TimeSpan.FromMinutes(1));
        await Eventually.IsTrueAsync(() => _ticks.Seen.Count == 1, "the first run has begun");
        _clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Single(_ticks.Seen);

        _ticks.Gate.SetResult();
        await WaitsAsync();
        await AdvanceAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(2, _ticks.Seen.Count);
    }

    [Fact]
    public async Task A_failed_run_is_followed_by_the_next()
    {
        _ticks.Failure = new InvalidOperationException("as the test wants");
        await AdvanceAsync(TimeSpan.FromMinutes(1));
        await AdvanceAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(2, _ticks.Seen.Count);
    }

    [Fact]
    public async Task A_time_that_was_slept_through_is_past_due()
    {
        _clock.Jump(TimeSpan.FromMinutes(1.5));
        await Eventually.IsTrueAsync(() => _ticks.Seen.Count == 1, "it runs late");

        Assert.True(_ticks.Seen[0].IsPastDue);
    }

    [Fact]
    public async Task A_clock_set_back_an_hour_does_not_stop_it_for_that_hour()
    {
        _clock.Advance(TimeSpan.FromSeconds(30));
        _clock.Jump(TimeSpan.FromHours(-1));
        await AdvanceAsync(TimeSpan.FromSeconds(30));
        await AdvanceAsync(TimeSpan.FromMinutes(1));

        Assert.False(Assert.Single(_ticks.Seen).IsPastDue);
    }

    private async Task AdvanceAsync(TimeSpan by)
    {
        _clock.Advance(by);
        await WaitsAsync();
    }

    private Task WaitsAsync() => Eventually.IsTrueAsync(() => _clock.WaitingTimers == 1, "the timer waits for its time");

    public sealed class Ticks
    {
        public Collection<TimerInfo> Seen { get; } = [];

        public TaskCompletionSource Gate { get; set; } = Open();

        public Exception? Failure { get; set; }

        private static TaskCompletionSource Open()
        {
            var gate = new TaskCompletionSource();
            gate.SetResult();
            return gate;
        }
    }

    public sealed class EveryMinute(Ticks ticks)
    {
        [Function("Tick")]
        public Task RunAsync([TimerTrigger("0 * * * * *")] TimerInfo timer)
        {
            ticks.Seen.Add(timer);
            return ticks.Failure is { } failure ? Task.FromException(failure) : ticks.Gate.Task;
        }
    }
}
