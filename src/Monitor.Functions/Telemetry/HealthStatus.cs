namespace Monitor.Functions.Telemetry;

/// <summary>From good to bad.</summary>
public enum HealthStatus
{
    Pass,

    /// <summary>It works, and somebody should look.</summary>
    Warn,

    /// <summary>A promise is broken: reports are being missed, or cannot be told.</summary>
    Fail,
}
