namespace Monitor.Cli.Local;

/// <summary>Counts what became of messages; any thread may add.</summary>
internal sealed class QueueTally
{
    private int _handled;
    private int _failed;
    private int _poisoned;

    public void AddHandled() => Interlocked.Increment(ref _handled);

    public void AddFailed() => Interlocked.Increment(ref _failed);

    public void AddPoisoned() => Interlocked.Increment(ref _poisoned);

    public DrainReport Report(int waiting) => new(_handled, _failed, _poisoned, waiting);
}
