namespace Monitor.Watch.Retention;

public interface IAgedRecords
{
    /// <summary>In how many parts the store is looked through, so that one look is bounded however much it holds.</summary>
    const int Parts = 16;

    /// <summary>The records from before a moment; those that come by months, by whole months.</summary>
    /// <param name="kind">Which records.</param>
    /// <param name="before">Records from this moment on stay.</param>
    /// <param name="part">Which of <see cref="Parts"/>, from 0; null for all.</param>
    /// <param name="cancellation">Ends the work.</param>
    IAsyncEnumerable<AgedBatch> OlderAsync(RecordKind kind, DateTimeOffset before, int? part, CancellationToken cancellation);

    /// <summary>Removes them as they were read. False: one of them was changed or removed since, and all that are left stay.</summary>
    Task<bool> RemoveAsync(AgedBatch batch, CancellationToken cancellation);
}
