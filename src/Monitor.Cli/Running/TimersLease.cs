using Monitor.Cli.Local;
using Monitor.Functions.Tables;

namespace Monitor.Cli.Running;

/// <summary>
/// The right to keep the timers of a storage account: of all runs that share it, on whatever machines and data
/// directories, one has it. It is renewed while it is held; one that was not renewed for <see cref="Patience"/>, by the
/// clock of whoever wants it, is free.
/// </summary>
/// <param name="holder">The data directory's name for itself, of whose runs no other wants the lease at the same time.</param>
internal sealed class TimersLease(TurnsTable turns, string holder, TimeProvider clock)
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    public static readonly TimeSpan Renewal = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    private const string Name = "timers";

    private string? _mine;
    private (string Revision, long Since)? _seen;

    /// <returns>False while another run has it.</returns>
    public async Task<bool> TryTakeAsync(CancellationToken cancellation)
    {
        var found = await turns.FindAsync(Name, cancellation);
        _mine = found is null || IsFree(found) ? await turns.TakeAsync(Name, holder, found?.Revision, cancellation) : null;
        return _mine is not null;
    }

    /// <summary>Waits until the others have ended.</summary>
    public async Task TakeAsync(CancellationToken cancellation)
    {
        while (!await TryTakeAsync(cancellation))
        {
            await Task.Delay(Look, clock, cancellation);
        }
    }

    /// <summary>Renews it. Completes when another run has it, because this one slept or could not reach storage for too long.</summary>
    public async Task KeepAsync(CancellationToken cancellation)
    {
        do
        {
            await Task.Delay(Renewal, clock, cancellation);
        }
        while (await IsRenewedAsync(cancellation));
    }

    /// <summary>Gives it back, so that the next run need not wait.</summary>
    public Task LeaveAsync(CancellationToken cancellation) =>
        _mine is { } revision ? turns.LeaveAsync(Name, revision, cancellation) : Task.CompletedTask;

    /// <summary>True too while storage is out of reach: nobody else can take it meanwhile.</summary>
    private async Task<bool> IsRenewedAsync(CancellationToken cancellation)
    {
        try
        {
            return await TryTakeAsync(cancellation);
        }
        catch (Exception failure) when (StorageFault.Of(failure) is not null)
        {
            return true;
        }
    }

    private bool IsFree(Turn found)
    {
        if (found.Holder == holder)
        {
            return true;
        }

        if (_seen is not { } seen || seen.Revision != found.Revision)
        {
            _seen = (found.Revision, clock.GetTimestamp());
            return false;
        }

        return clock.GetElapsedTime(seen.Since) >= Patience;
    }
}
