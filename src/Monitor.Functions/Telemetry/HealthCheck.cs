namespace Monitor.Functions.Telemetry;

/// <summary>One thing that was looked at (draft-inadarei-api-health-check-06, section 4).</summary>
/// <param name="Component">Of the app.</param>
/// <param name="Measurement">What was measured of it.</param>
/// <param name="Status">How it is.</param>
/// <param name="Value">What was measured.</param>
/// <param name="Unit">In what.</param>
/// <param name="Words">What is wrong and what to do; empty when nothing is.</param>
public sealed record HealthCheck(string Component, string Measurement, HealthStatus Status, object? Value, string Unit, string Words)
{
    /// <summary>The name of the check, as the draft composes it.</summary>
    public string Name => $"{Component}:{Measurement}";
}
