using Monitor.Cli.Azurite;

namespace Monitor.Cli.Running;

/// <summary>
/// The right to keep the timers of a data directory: of all processes one has it, until it ends, however it ends.
/// </summary>
internal sealed class TimersTurn(string directory, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    private readonly string _file = Path.Combine(directory, "timers.lock");
    private CrossProcessLock? _held;

    /// <returns>False while another process has it.</returns>
    public bool TryTake()
    {
        Directory.CreateDirectory(directory);
        return (_held ??= CrossProcessLock.TryAcquire(_file)) is not null;
    }

    /// <summary>Waits until the others have ended.</summary>
    public async Task TakeAsync(CancellationToken cancellationToken)
    {
        while (!TryTake())
        {
            await Task.Delay(Look, clock, cancellationToken);
        }
    }

    /// <summary>What the directory is called in the storage account: made once, by whoever has the turn.</summary>
    public string DirectoryName()
    {
        var file = Path.Combine(directory, "timers.name");
        if (!File.Exists(file) || File.ReadAllText(file).Length == 0)
        {
            File.WriteAllText(file, Guid.NewGuid().ToString("N"));
        }

        return File.ReadAllText(file);
    }

    public void Dispose() => _held?.Dispose();
}
