using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Monitor.Cli.Local;

namespace Monitor.Cli.Tests.Local;

/// <summary>Some function classes on a host of their own, with queue names of their own in the shared storage.</summary>
internal sealed class RunningHost : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public RunningHost(
        string storage,
        string queue,
        object dependency,
        Type functions,
        LocalHostOptions? options = null,
        TimeProvider? clock = null)
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["QUEUE"] = queue })
            .Build();
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(dependency.GetType(), dependency)
            .BuildServiceProvider();
        Host = new LocalFunctionsHost(
            FunctionCatalog.Find(settings, [functions]),
            _services,
            (options ?? new LocalHostOptions(storage)) with { HttpPort = options?.HttpPort ?? 0 },
            clock ?? TimeProvider.System,
            NullLogger<LocalFunctionsHost>.Instance);
    }

    public LocalFunctionsHost Host { get; }

    public static QueueClient Queue(string storage, string name) => new(
        storage, name, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await _services.DisposeAsync();
    }
}
