using Monitor.Cli.Local;
using Monitor.Functions.Tables;

namespace Monitor.Cli.Running;

/// <summary>
/// Of several runs that share a storage account one keeps the timers, as one instance does in Azure; the others share
/// its work. Runs over one data directory agree by a file, which a killed run gives back at once, and the directories
/// among themselves by a lease in the account.
/// </summary>
internal sealed class KeepTimers(TimersTurn turn, TurnsTable turns, Action<string> say, TimeProvider clock) : IAsyncDisposable
{
    private static readonly TimeSpan LeaveLimit = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _ending = new();
    private TimersLease? _lease;
    private Task _keeping = Task.CompletedTask;

    /// <summary>Waits until the timers are this run's to keep.</summary>
    /// <returns>Cancelled when they are another run's.</returns>
    public async Task<CancellationToken> BeginAsync(CancellationToken stopping)
    {
        if (!turn.TryTake())
        {
            say("Another run keeps the timers of this data directory: this one shares its work, and takes the timers over when that one ends.");
            await turn.TakeAsync(stopping);
            say("The run that kept the timers has ended: this one keeps them now.");
        }

        _lease ??= new TimersLease(turns, turn.DirectoryName(), clock);
        if (!await _lease.TryTakeAsync(stopping))
        {
            say("Another run, with another data directory, keeps the timers of this storage account: this one shares its work, and takes the timers over when that one ends.");
            await _lease.TakeAsync(stopping);
            say("The run that kept the timers of this storage account has ended: this one keeps them now.");
        }

        return Keep(_lease);
    }

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        await _keeping.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        using var limit = new CancellationTokenSource(LeaveLimit, clock);
        try
        {
            await (_lease?.LeaveAsync(limit.Token) ?? Task.CompletedTask);
        }
        catch (Exception failure) when (failure is OperationCanceledException || StorageFault.Of(failure) is not null)
        {
            // Storage is out of reach: the others wait until the lease has run out.
        }

        _ending.Dispose();
    }

    private CancellationToken Keep(TimersLease lease)
    {
        var lost = new CancellationTokenSource();
        _keeping = KeepAsync(lease, lost);
        return lost.Token;
    }

    private async Task KeepAsync(TimersLease lease, CancellationTokenSource lost)
    {
        await lease.KeepAsync(_ending.Token);
        say("Another run has taken over the timers of this storage account, since this one was not heard of for a while.");
        await lost.CancelAsync();
    }
}
