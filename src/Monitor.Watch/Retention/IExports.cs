namespace Monitor.Watch.Retention;

/// <summary>Where records are written before they are removed; nothing is ever removed from here.</summary>
public interface IExports
{
    /// <summary>Returns once the store has said that it has all of them. Writing the same again changes nothing.</summary>
    Task WriteAsync(AgedBatch batch, CancellationToken cancellation);

    /// <summary>The exported records of a kind, each as one line of JSON, oldest month first.</summary>
    IAsyncEnumerable<string> AllAsync(RecordKind kind, CancellationToken cancellation);
}
