namespace Monitor.Watch.Replaying;

public interface IDeadLetters
{
    /// <summary>
    /// All of them. They stay where they are, unseen by others until the pass ends or is left, at most half a minute. A letter is put
    /// back or removed while the pass stands at it: afterwards it is let go.
    /// </summary>
    IAsyncEnumerable<DeadLetter> AllAsync(CancellationToken cancellation);

    /// <summary>
    /// Puts the request back into its queue, then removes the letter: who dies in between leaves both. A request to poll
    /// counts as asked for now, so that its feeds are polled.
    /// </summary>
    Task PutBackAsync(DeadLetter letter, CancellationToken cancellation);

    Task RemoveAsync(DeadLetter letter, CancellationToken cancellation);
}
