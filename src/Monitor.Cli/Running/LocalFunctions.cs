using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Monitor.Cli.Local;
using Monitor.Functions.Storage;
using Monitor.Functions.Triggers;

namespace Monitor.Cli.Running;

/// <summary>The functions of the deployed app, hosted on this machine.</summary>
internal static class LocalFunctions
{
    /// <param name="beforeTimers">As <see cref="LocalHostOptions.BeforeTimers"/>.</param>
    public static async Task<LocalFunctionsHost> HostAsync(
        LocalApp app, int port, Func<CancellationToken, Task<CancellationToken>> beforeTimers, CancellationToken cancellation)
    {
        var services = app.Services;
        var host = await HostSettings.ReadAsync(Path.Combine(AppContext.BaseDirectory, "host.json"), cancellation);
        return new LocalFunctionsHost(
            FunctionCatalog.Find(app.Configuration, typeof(PollTimer).Assembly.GetExportedTypes()),
            services,
            new LocalHostOptions(services.GetRequiredService<StorageClients>().Queues)
            {
                Host = host, HttpPort = port, BeforeTimers = beforeTimers, Restore = services.GetRequiredService<StorageSetup>().CreateMissingAsync,
            },
            services.GetRequiredService<TimeProvider>(),
            services.GetRequiredService<ILogger<LocalFunctionsHost>>());
    }
}
