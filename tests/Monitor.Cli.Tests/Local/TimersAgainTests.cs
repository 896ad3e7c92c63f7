using Microsoft.Azure.Functions.Worker;
using Monitor.Cli.Local;
using Monitor.Testing;

namespace Monitor.Cli.Tests.Local;

public sealed class TimersAgainTests(AzuriteFixture storage) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task Timers_that_were_ended_wait_for_their_turn_again()
    {
        using var lost = new CancellationTokenSource();
        var turns = 0;
        var options = new LocalHostOptions(storage.ConnectionString)
        {
            BeforeTimers = _ => Task.FromResult(Interlocked.Increment(ref turns) == 1 ? lost.Token : CancellationToken.None),
        };
        await using var running = new RunningHost(storage.ConnectionString, "none", new Nothing(), typeof(Yearly), options);
        await running.Host.StartAsync(CancellationToken.None);
        await Eventually.IsTrueAsync(() => Volatile.Read(ref turns) == 1, "the timers have begun");

        await lost.CancelAsync();

        await Eventually.IsTrueAsync(() => Volatile.Read(ref turns) == 2, "they have begun again");
    }

    private sealed class Nothing;

    private sealed class Yearly
    {
        [Function("yearly")]
        public static void Run([TimerTrigger("0 0 0 1 1 *")] TimerInfo timer) =>
            ArgumentNullException.ThrowIfNull(timer);
    }
}
