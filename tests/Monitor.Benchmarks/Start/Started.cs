namespace Monitor.Benchmarks.Start;

/// <param name="Took">From the start of the process until its first function had answered.</param>
/// <param name="Processor">What the processor did for it until then.</param>
/// <param name="Megabytes">Resident, at rest.</param>
internal sealed record Started(TimeSpan Took, TimeSpan Processor, double Megabytes);
