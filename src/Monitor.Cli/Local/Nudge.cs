namespace Monitor.Cli.Local;

/// <summary>
/// Tells whoever waits that a function has ended: it may have put something into any queue, or made room for more.
/// Without it a message would wait for the next look at its queue, which may be a minute away.
/// </summary>
internal sealed class Nudge
{
    private TaskCompletionSource _next = New();

    /// <summary>Completes at the next nudge. Take it before looking, so that none is missed.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    public void Give() => Interlocked.Exchange(ref _next, New()).TrySetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
