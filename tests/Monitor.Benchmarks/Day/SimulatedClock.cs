namespace Monitor.Benchmarks.Day;

/// <summary>A clock that stands where the benchmark put it.</summary>
internal sealed class SimulatedClock(DateTimeOffset start) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = start;

    public override DateTimeOffset GetUtcNow() => Now;
}
