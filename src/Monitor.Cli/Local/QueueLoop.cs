using Microsoft.Extensions.Logging;

namespace Monitor.Cli.Local;

/// <summary>Looks into one queue again and again: at once while there is something, seldom while there is nothing.</summary>
internal sealed partial class QueueLoop(
    QueueWorker worker, TimeSpan longestPause, Nudge nudge, StorageOutage outage, TimeProvider clock, ILogger logger)
{
    /// <summary>Ends when stopped; what was taken until then is still being worked on.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        var pause = new PollingPause(longestPause);
        try
        {
            while (true)
            {
                var nudged = nudge.Next;
                if (await TakeAsync(stopping) > 0)
                {
                    pause.Reset();
                }

                await WaitAsync(pause, nudged, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
        }
    }

    private async Task<int> TakeAsync(CancellationToken stopping)
    {
        try
        {
            var taken = await worker.TakeAsync(stopping);
            outage.Worked(worker.Queue);
            return taken;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // An isolation edge: a look that failed, for whatever reason, must not be the last.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            if (!await outage.IsToldAsync(worker.Queue, failure, stopping))
            {
                Log.Unreachable(logger, failure, worker.Queue);
            }

            return 0;
        }
    }

    private async Task WaitAsync(PollingPause pause, Task nudged, CancellationToken stopping)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var delay = Task.Delay(pause.Next(), clock, either.Token);
        if (await Task.WhenAny(nudged, delay) == nudged)
        {
            pause.Reset();
        }

        await either.CancelAsync();
        stopping.ThrowIfCancellationRequested();
    }

    private static partial class Log
    {
        [LoggerMessage(20, LogLevel.Warning, "Queue {Queue} cannot be read; it is tried again")]
        public static partial void Unreachable(ILogger logger, Exception failure, string queue);
    }
}
