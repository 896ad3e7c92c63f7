namespace Monitor.Watch.Retention;

/// <summary>Records that go together, all or none.</summary>
/// <param name="Kind">What they are.</param>
/// <param name="Group">Where they are; opaque.</param>
/// <param name="Records">At least one, at most <see cref="Most"/>.</param>
public sealed record AgedBatch(RecordKind Kind, string Group, IReadOnlyList<AgedRecord> Records)
{
    /// <summary>What one transaction of the store holds.</summary>
    public const int Most = 100;
}
