using Azure;
using Microsoft.Extensions.Logging;

namespace Monitor.Cli.Local;

/// <summary>
/// Tells the user of failing storage: once when it begins, once a minute while it goes on, and once when it is over,
/// however many parts of the run notice. Tables and queues that are gone are made anew.
/// </summary>
internal sealed partial class StorageOutage(LocalHostOptions options, TimeProvider clock, ILogger logger)
{
    private static readonly TimeSpan Reminder = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly HashSet<string> _failing = [];
    private Task? _restoring;
    private long _said;
    private long _restored;

    /// <param name="part">The function or queue that failed.</param>
    /// <param name="failure">What it failed with.</param>
    /// <param name="cancellationToken">Ends the making of tables and queues.</param>
    /// <returns>False when the failure is none of storage, and is still to be told.</returns>
    public async Task<bool> IsToldAsync(string part, Exception failure, CancellationToken cancellationToken)
    {
        if (StorageFault.Of(failure) is not { } fault)
        {
            return failure is RequestFailedException { ErrorCode: "ResourceNotFound" } && IsJustEmptied();
        }

        if (fault.IsMissing)
        {
            await RestoreInTurnAsync(cancellationToken);
        }
        else if (IsToBeSaid(part))
        {
            Log.Began(logger, fault.Words);
        }

        return true;
    }

    /// <summary>The part used storage, and was served.</summary>
    public void Worked(string part)
    {
        lock (_gate)
        {
            if (!_failing.Remove(part) || _failing.Count > 0)
            {
                return;
            }
        }

        Log.Over(logger);
    }

    private bool IsToBeSaid(string part)
    {
        lock (_gate)
        {
            var isFirst = _failing.Count == 0;
            _failing.Add(part);
            if (!isFirst && clock.GetElapsedTime(_said) < Reminder)
            {
                return false;
            }

            _said = clock.GetTimestamp();
            return true;
        }
    }

    /// <summary>What was under way when the tables were lost misses its rows: the sentence about them said so, and it is tried again.</summary>
    private bool IsJustEmptied()
    {
        lock (_gate)
        {
            return _restoring is not null && clock.GetElapsedTime(_restored) < Reminder;
        }
    }

    private Task RestoreInTurnAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            _restored = clock.GetTimestamp();
            return _restoring is { IsCompleted: false } ? _restoring : _restoring = RestoreAsync(cancellationToken);
        }
    }

    private async Task RestoreAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await options.Restore(cancellationToken) is { Count: > 0 } made)
            {
                Log.Restored(logger, string.Join(", ", made));
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The next run makes them at its start.
        }
#pragma warning disable CA1031 // An isolation edge: whoever misses a table asks again.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Log.NotRestored(logger, StorageFault.Of(failure)?.Words ?? failure.Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(40, LogLevel.Warning, "Storage {Fault}. What is under way waits, and goes on when storage serves again; nothing is lost")]
        public static partial void Began(ILogger logger, string fault);

        [LoggerMessage(41, LogLevel.Warning, "Storage serves again; the run goes on")]
        public static partial void Over(ILogger logger);

        [LoggerMessage(42, LogLevel.Error, "Storage had lost tables or queues, which were made anew and are empty ({Names}): what they held is gone, be it feeds, subscriptions, matches or the ledger of what was told. Bring storage's data back, or add feeds and subscriptions again with 'monitor feeds' and 'monitor subscriptions'")]
        public static partial void Restored(ILogger logger, string names);

        [LoggerMessage(43, LogLevel.Error, "Storage has lost tables or queues, which could not be made anew ({Reason}); it is tried again")]
        public static partial void NotRestored(ILogger logger, string reason);
    }
}
