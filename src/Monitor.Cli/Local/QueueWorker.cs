using Azure.Storage.Queues;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Monitor.Cli.Local;

/// <summary>
/// Takes messages of one queue and gives each to its function: done, it is deleted; failed, it waits for another try
/// and after the last one moves to the queue's poison queue; given up because of a stop, it is visible again at once.
/// </summary>
internal sealed partial class QueueWorker(
    LocalFunction.OnQueue function,
    QueueServiceClient account,
    IServiceProvider services,
    LocalHostOptions options,
    Nudge nudge,
    StorageOutage outage,
    TimeProvider clock,
    ILogger logger) : IDisposable
{
    private readonly QueueClient _queue = account.GetQueueClient(function.Queue);
    private readonly QueueClient _poison = account.GetQueueClient(function.Queue + "-poison");
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _abandoning = new();
    private readonly HashSet<Task> _working = [];
    private readonly Lock _gate = new();

    public QueueTally Tally { get; } = new();

    public string Queue => function.Queue;

    /// <summary>The messages that are being worked on.</summary>
    public IReadOnlyCollection<Task> Working
    {
        get
        {
            lock (_gate)
            {
                return [.. _working];
            }
        }
    }

    private QueueSettings Settings => options.Host.Queues;

    public Task CreateQueueAsync(CancellationToken cancellationToken) =>
        _queue.CreateIfNotExistsAsync(cancellationToken: cancellationToken);

    /// <summary>All messages of the queue, hidden ones as well.</summary>
    public async Task<int> CountAsync(CancellationToken cancellationToken)
    {
        var properties = await _queue.GetPropertiesAsync(cancellationToken);
        return properties.Value.ApproximateMessagesCount;
    }

    /// <summary>Takes a batch and starts on it, unless enough is being worked on.</summary>
    /// <returns>How many messages it took.</returns>
    public async Task<int> TakeAsync(CancellationToken cancellationToken)
    {
        if (Working.Count > Settings.NewBatchThreshold)
        {
            return 0;
        }

        // Not cancelled: what the server has handed out must be worked on or given back.
        cancellationToken.ThrowIfCancellationRequested();
        var batch = await _queue.ReceiveMessagesAsync(Settings.BatchSize, options.LeaseDuration, CancellationToken.None);
        foreach (var message in batch.Value)
        {
            Start(new LeasedMessage(_queue, message));
        }

        return batch.Value.Length;
    }

    /// <summary>
    /// Asks the functions to end, waits for them, and gives back the messages of those that do not; all within four
    /// fifths of the stop limit.
    /// </summary>
    /// <param name="cancellationToken">Waits no longer for the functions.</param>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        var all = Task.WhenAll(Working);
        if (!await IsDoneWithinAsync(all, options.StopLimit * 0.6, cancellationToken))
        {
            Log.Abandoned(logger, function.Name, function.Queue);
            await _abandoning.CancelAsync();
            await IsDoneWithinAsync(all, options.StopLimit * 0.2, CancellationToken.None);
        }
    }

    public void Dispose()
    {
        _stopping.Dispose();
        _abandoning.Dispose();
    }

    private async Task<bool> IsDoneWithinAsync(Task all, TimeSpan limit, CancellationToken cancellationToken)
    {
        try
        {
            await all.WaitAsync(limit, clock, cancellationToken);
            return true;
        }
        catch (Exception late) when (late is TimeoutException or OperationCanceledException)
        {
            return false;
        }
    }

    private void Start(LeasedMessage message)
    {
        lock (_gate)
        {
            var work = Task.Run(() => HandleAsync(message));
            _working.Add(work);
            work.ContinueWith(Forget, TaskScheduler.Default);
        }
    }

    private void Forget(Task work)
    {
        lock (_gate)
        {
            _working.Remove(work);
        }
    }

    private async Task HandleAsync(LeasedMessage message)
    {
        using var handled = new CancellationTokenSource();
        var keeping = message.KeepAsync(options.LeaseDuration, clock, handled.Token);
        var settle = await TryAsync(message);
        await handled.CancelAsync();
        try
        {
            await keeping;
            await settle();
            outage.Worked(function.Queue);
        }
#pragma warning disable CA1031 // An isolation edge: the message comes back when its lease runs out, and is told here.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            if (!await outage.IsToldAsync(function.Queue, failure, _abandoning.Token))
            {
                Log.NotSettled(logger, failure, message.Id, function.Queue);
            }
        }

        nudge.Give();
    }

    /// <returns>What is to become of the message.</returns>
    private async Task<Func<Task>> TryAsync(LeasedMessage message)
    {
        if (!message.TryRead(out var text) || message.Try > Settings.MaxDequeueCount)
        {
            return () => PoisonAsync(message);
        }

        if (_stopping.IsCancellationRequested)
        {
            return () => GiveBackAsync(message);
        }

        try
        {
            await CallAsync(text).WaitAsync(_abandoning.Token);
            outage.Worked(function.Name);
            return () => CompleteAsync(message);
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            return () => GiveBackAsync(message);
        }
#pragma warning disable CA1031 // An isolation edge: one message must not end the others.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            await TellAsync(failure, message);
            return message.Try < Settings.MaxDequeueCount
                ? () => message.HideAsync(Settings.VisibilityTimeout, CancellationToken.None)
                : () => PoisonAsync(message);
        }
    }

    private async Task TellAsync(Exception failure, LeasedMessage message)
    {
        Tally.AddFailed();
        if (!await outage.IsToldAsync(function.Name, failure, _abandoning.Token))
        {
            Log.Failed(logger, failure, function.Name, function.Queue, message.Try, Settings.MaxDequeueCount);
        }
    }

    private async Task CallAsync(string text)
    {
        await using var scope = services.CreateAsyncScope();
        await FunctionInvoker.InvokeAsync(
            function, scope.ServiceProvider, parameter => MessageArgument.Bind(parameter, text), _stopping.Token);
    }

    private static Task<bool> GiveBackAsync(LeasedMessage message) =>
        message.HideAsync(TimeSpan.Zero, CancellationToken.None);

    private async Task CompleteAsync(LeasedMessage message)
    {
        if (!await message.DeleteAsync(CancellationToken.None))
        {
            Log.NoLongerOurs(logger, message.Id, function.Queue);
        }

        Tally.AddHandled();
    }

    // Copied before it is deleted: killed in between, it is there twice rather than not at all.
    private async Task PoisonAsync(LeasedMessage message)
    {
        await _poison.CreateIfNotExistsAsync();
        await _poison.SendMessageAsync(message.RawText);
        await message.DeleteAsync(CancellationToken.None);
        Tally.AddPoisoned();
        Log.Poisoned(logger, message.Id, _poison.Name);
    }

    private static partial class Log
    {
        [LoggerMessage(10, LogLevel.Error, "Function {Function} failed on a message of queue {Queue}, try {Try} of {Most}")]
        public static partial void Failed(
            ILogger logger, Exception failure, string function, string queue, int @try, int most);

        [LoggerMessage(11, LogLevel.Error, "Message {Message} was given up and lies in queue {Queue} now")]
        public static partial void Poisoned(ILogger logger, string message, string queue);

        [LoggerMessage(12, LogLevel.Warning, "Message {Message} of queue {Queue} was done after its lease had run out, and may be done again")]
        public static partial void NoLongerOurs(ILogger logger, string message, string queue);

        [LoggerMessage(13, LogLevel.Warning, "Function {Function} did not end in time; its messages went back to queue {Queue}")]
        public static partial void Abandoned(ILogger logger, string function, string queue);

        [LoggerMessage(14, LogLevel.Warning, "The storage did not take what became of message {Message} of queue {Queue}; it will be tried again")]
        public static partial void NotSettled(ILogger logger, Exception failure, string message, string queue);
    }
}
