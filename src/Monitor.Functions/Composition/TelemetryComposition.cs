using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Monitor.Functions.Telemetry;
using Monitor.Watch.Alerting;
using Monitor.Watch.Polling;
using OpenTelemetry.Logs;

namespace Monitor.Functions.Composition;

public static class TelemetryComposition
{
    /// <summary>Logs and counts; sent to a collector where OTEL_EXPORTER_OTLP_ENDPOINT names one, and kept to this process otherwise.</summary>
    public static void AddTelemetry(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddMetrics()
            .AddSingleton<Instruments>()
            .AddSingleton<Journal>()
            .AddSingleton<CheckHealth>()
            .AddSingleton<Pulse>()
            .AddSingleton<IPollListener>(services => services.GetRequiredService<Instruments>())
            .AddSingleton<IPollListener>(services => services.GetRequiredService<Journal>())
            .AddSingleton<IDeliveryListener>(services => services.GetRequiredService<Instruments>())
            .AddSingleton<IDeliveryListener>(services => services.GetRequiredService<Journal>());
        if (builder.Configuration[OtlpExport.Endpoint] is { Length: > 0 })
        {
            builder.Services.AddHostedService<OtlpExport>();
            builder.Logging.AddOpenTelemetry(logs => logs.SetResourceBuilder(OtlpExport.Origin).AddOtlpExporter());
        }
    }
}
