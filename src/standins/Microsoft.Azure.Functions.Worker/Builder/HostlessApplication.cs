using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Starts nothing: it tells what is missing, asks for exit code 1 and ends the run.</summary>
internal sealed class HostlessApplication(IHost application) : IHost
{
    private const string Reason =
        "This program was built with the stand-ins of src/standins, which have no Functions host behind them: run "
        + "'dotnet run --project src/Monitor.Cli' instead, or 'dotnet restore src/standins/registry.proj' and build "
        + "again with the registry packages.";

    public IServiceProvider Services => application.Services;

    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        await Console.Error.WriteLineAsync(Reason.AsMemory(), cancellationToken);
        Environment.ExitCode = 1;
        Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
    }

    public Task StopAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

    public void Dispose() => application.Dispose();
}
