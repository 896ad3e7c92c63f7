using Azure;
using Azure.Storage.Queues;
using Microsoft.Extensions.Logging;

namespace Monitor.Cli.Local;

/// <summary>
/// Runs the functions of an app on this machine, as the Functions host does in Azure: either all of them until stopped
/// (<see cref="StartAsync"/>, <see cref="StopAsync"/>), or the queue functions once (<see cref="DrainAsync"/>).
/// A message is never lost, whatever ends this process; it may be worked on twice.
/// </summary>
internal sealed class LocalFunctionsHost : IAsyncDisposable
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(2);

    private readonly LocalHostOptions _options;
    private readonly TimeProvider _clock;
    private readonly CancellationTokenSource _stopping = new();
    private readonly IReadOnlyList<QueueWorker> _workers;
    private readonly IReadOnlyList<QueueLoop> _loops;
    private readonly IReadOnlyList<TimerLoop> _timers;
    private readonly HttpDoor _door;
    private readonly StorageOutage _outage;
    private Task _polling = Task.CompletedTask;
    private Task _ticking = Task.CompletedTask;
    private bool _isServing;

    public LocalFunctionsHost(
        FunctionCatalog functions,
        IServiceProvider services,
        LocalHostOptions options,
        TimeProvider clock,
        ILogger<LocalFunctionsHost> logger)
    {
        (_options, _clock) = (options, clock);
        var nudge = new Nudge();
        _outage = new StorageOutage(options, clock, logger);
        var account = OpenAccount(options);
        var longest = options.Host.Queues.MaxPollingInterval;
        _workers =
        [
            .. functions.Functions.OfType<LocalFunction.OnQueue>()
                .Select(queue => new QueueWorker(queue, account, services, options, nudge, _outage, clock, logger)),
        ];
        _loops = [.. _workers.Select(worker => new QueueLoop(worker, longest, nudge, _outage, clock, logger))];
        _timers =
        [
            .. functions.Functions.OfType<LocalFunction.OnTimer>()
                .Select(timer => new TimerLoop(timer, services, nudge, _outage, clock, logger)),
        ];
        _door = new HttpDoor(functions.Functions.OfType<LocalFunction.OnHttp>(), services, options, nudge, logger);
    }

    /// <summary>Where the HTTP functions are served once started, with a slash at the end.</summary>
    public Uri Address => _door.Address;

    /// <summary>Makes the queues, opens the port and starts everything.</summary>
    /// <exception cref="LocalRunException">The storage does not answer, or the port is taken.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await CreateQueuesAsync(cancellationToken);
        await _door.StartAsync(cancellationToken);
        _isServing = true;
        _ticking = Task.Run(TickAsync, CancellationToken.None);
        _polling = Task.WhenAll(
            _loops.Select(loop => Task.Run(() => loop.RunAsync(_stopping.Token), CancellationToken.None)));
    }

    /// <summary>
    /// Takes nothing more, asks the functions to end, waits for them up to <see cref="LocalHostOptions.StopLimit"/>
    /// and gives the messages back that are not done: they are visible at once.
    /// </summary>
    /// <param name="cancellationToken">Waits no longer, for a user who presses Ctrl+C again; nothing is lost.</param>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_options.StopLimit);
        await _stopping.CancelAsync();
        var door = _isServing ? _door.StopAsync(limit.Token) : Task.CompletedTask;
        _isServing = false;
        await Task.WhenAll(door, WaitForAsync(_ticking, limit.Token), StopWorkersAsync(cancellationToken));
    }

    /// <summary>
    /// Runs the queue functions, without timers and HTTP, until no queue has a message that can be had now. Messages
    /// that a killed run still holds are waited for; those that wait for a later try are not. The host has stopped
    /// when this returns, and serves no second time.
    /// </summary>
    /// <exception cref="LocalRunException">The storage does not answer.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; the messages in work were given back.</exception>
    public async Task<DrainReport> DrainAsync(CancellationToken cancellationToken)
    {
        await CreateQueuesAsync(cancellationToken);
        try
        {
            var waiting = await new QueueDrain(_workers, _options, _clock).RunAsync(cancellationToken);
            return _workers.Select(worker => worker.Tally.Report(0)).Aggregate(
                new DrainReport(0, 0, 0, waiting),
                (sum, one) => sum with
                {
                    Handled = sum.Handled + one.Handled,
                    Failed = sum.Failed + one.Failed,
                    Poisoned = sum.Poisoned + one.Poisoned,
                });
        }
        catch (Exception failure) when (failure is RequestFailedException or AggregateException)
        {
            throw Unreachable(failure);
        }
        finally
        {
            await StopAsync(CancellationToken.None);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync(CancellationToken.None);
        await _door.DisposeAsync();
        foreach (var worker in _workers)
        {
            worker.Dispose();
        }

        _stopping.Dispose();
    }

    // Messages travel as they are: what is no Base64 goes to the poison queue unchanged. The emulator is on this
    // machine; when it is gone it stays gone, and long retries would only hold up a stop.
    private static QueueServiceClient OpenAccount(LocalHostOptions host)
    {
        var options = new QueueClientOptions { MessageEncoding = QueueMessageEncoding.None };
        options.Retry.MaxRetries = 2;
        options.Retry.Delay = TimeSpan.FromMilliseconds(200);
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(10);
        return host.OpenQueues(options);
    }

    private async Task CreateQueuesAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Task.WhenAll(_workers.Select(worker => worker.CreateQueueAsync(cancellationToken)));
        }
        catch (Exception failure) when (failure is RequestFailedException or AggregateException)
        {
            throw Unreachable(failure);
        }
    }

    private static LocalRunException Unreachable(Exception failure)
    {
        var first = (failure as AggregateException)?.InnerExceptions[0] ?? failure;
        var reason = first.GetBaseException().Message.Split('\n')[0].Trim();
        return new LocalRunException(
            $"The queues of the storage cannot be had ({reason}): check the connection string and that the storage runs.",
            failure);
    }

    private async Task TickAsync()
    {
        while (await TimersEndAsync() is { } end)
        {
            using var ending = CancellationTokenSource.CreateLinkedTokenSource(end, _stopping.Token);
            await Task.WhenAll(_timers.Select(timer => Task.Run(() => timer.RunAsync(ending.Token), CancellationToken.None)));
        }
    }

    /// <returns>Tells when timers that may begin now are to end; null when the host stops.</returns>
    private async Task<CancellationToken?> TimersEndAsync()
    {
        try
        {
            while (true)
            {
                if (await BeforeTimersAsync() is { } end)
                {
                    return end;
                }

                await Task.Delay(BetweenTries, _clock, _stopping.Token);
            }
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <returns>Null where storage fails.</returns>
    private async Task<CancellationToken?> BeforeTimersAsync()
    {
        try
        {
            _stopping.Token.ThrowIfCancellationRequested();
            var end = await _options.BeforeTimers(_stopping.Token);
            _outage.Worked(nameof(LocalHostOptions.BeforeTimers));
            return end;
        }
        catch (Exception failure) when (StorageFault.Of(failure) is not null)
        {
            await _outage.IsToldAsync(nameof(LocalHostOptions.BeforeTimers), failure, _stopping.Token);
            return null;
        }
    }

    // First the loops, which may be taking a last batch: what comes later than this is given back without a wait.
    private async Task StopWorkersAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_options.StopLimit * 0.2);
        await WaitForAsync(_polling, limit.Token);
        await Task.WhenAll(_workers.Select(worker => worker.StopAsync(cancellationToken)));
    }

    // A timer function that does not heed its token ends with the process.
    private static async Task WaitForAsync(Task ending, CancellationToken limit)
    {
        try
        {
            await ending.WaitAsync(limit);
        }
        catch (OperationCanceledException)
        {
        }
    }
}
