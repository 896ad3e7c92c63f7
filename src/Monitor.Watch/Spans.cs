using System.Diagnostics;

namespace Monitor.Watch;

/// <summary>The spans of the app, for whoever listens; without a listener none is made.</summary>
public static class Spans
{
    /// <summary>By which OpenTelemetry finds them.</summary>
    public const string SourceName = "DrawdownMonitor";

    public static ActivitySource Source { get; } = new(SourceName);
}
