using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Monitor.Functions.Telemetry;

/// <summary>
/// Sends traces and metrics to an OpenTelemetry collector while the app runs. Where to, how and how often is said by the
/// environment variables of the OpenTelemetry specification (OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_TRACES_SAMPLER …).
/// </summary>
internal sealed class OtlpExport : IHostedService, IDisposable
{
    public const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    // Each poll and each delivery is a request of the .NET HTTP client, which tells of itself by this name.
    private const string HttpClientSource = "System.Net.Http";

    private TracerProvider? _traces;
    private MeterProvider? _metrics;

    public static ResourceBuilder Origin =>
        ResourceBuilder.CreateDefault().AddService("drawdown-monitor", serviceVersion: BuildFacts.Version);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _traces = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(Origin)
            .AddSource(Watch.Spans.SourceName, HttpClientSource)
            .AddOtlpExporter()
            .Build();
        _metrics = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(Origin)
            .AddMeter(Instruments.MeterName, HttpClientSource, "System.Runtime")
            .AddOtlpExporter()
            .Build();
        return Task.CompletedTask;
    }

    /// <summary>What is not yet sent is sent now; five seconds at most, since the platform does not wait longer.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        _traces?.Shutdown(5000);
        _metrics?.Shutdown(5000);
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        _traces?.Dispose();
        _metrics?.Dispose();
    }
}
