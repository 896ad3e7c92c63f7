using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Monitor.Cli.Local;

/// <summary>
/// Runs one timer function, never twice at a time: the next time is looked for when a run has ended, so times that
/// pass while it runs are left out, as in the Functions host.
/// </summary>
internal sealed partial class TimerLoop(
    LocalFunction.OnTimer function,
    IServiceProvider services,
    Nudge nudge,
    StorageOutage outage,
    TimeProvider clock,
    ILogger logger)
{
    // What a busy machine takes to wake a timer; beyond it the machine slept or the clock was set.
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(1);

    // A delay counts on while the machine's clock is set: so often it is asked whether it was.
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(1);

    private DateTimeOffset _last;

    /// <summary>Ends when stopped, after the run that goes on then.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        if (function.RunsOnStartup)
        {
            await FireAsync(clock.GetUtcNow(), stopping);
        }

        while (!stopping.IsCancellationRequested)
        {
            if (await NextAsync(stopping) is { } due)
            {
                await FireAsync(due, stopping);
            }
        }
    }

    /// <returns>The next time, once it has come; null when stopped before.</returns>
    private async Task<DateTimeOffset?> NextAsync(CancellationToken stopping)
    {
        var due = function.Schedule.Next(clock.GetUtcNow());
        try
        {
            for (var rest = due - clock.GetUtcNow(); rest > TimeSpan.Zero; rest = due - clock.GetUtcNow())
            {
                await Task.Delay(rest < LongestDelay ? rest : LongestDelay, clock, stopping);
                due = Earlier(due, function.Schedule.Next(clock.GetUtcNow()));
            }

            return stopping.IsCancellationRequested ? null : due;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>A clock that was set back has an earlier time to come.</summary>
    private static DateTimeOffset Earlier(DateTimeOffset due, DateTimeOffset next) => next < due ? next : due;

    private async Task FireAsync(DateTimeOffset due, CancellationToken stopping)
    {
        var now = clock.GetUtcNow();
        var info = new TimerInfo
        {
            IsPastDue = now - due > Tolerance,
            ScheduleStatus = new ScheduleStatus
            {
                Last = _last.UtcDateTime,
                LastUpdated = now.UtcDateTime,
                Next = function.Schedule.Next(now).UtcDateTime,
            },
        };
        _last = due;
        try
        {
            await using var scope = services.CreateAsyncScope();
            await FunctionInvoker.InvokeAsync(function, scope.ServiceProvider, _ => info, stopping);
            outage.Worked(function.Name);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
        }
#pragma warning disable CA1031 // An isolation edge: a failed run must not end the timer.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            if (!await outage.IsToldAsync(function.Name, failure, stopping))
            {
                Log.TimerFailed(logger, failure, function.Name);
            }
        }

        nudge.Give();
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Timer function {Function} failed; it runs again at its next time")]
        public static partial void TimerFailed(ILogger logger, Exception failure, string function);
    }
}
