using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Monitor.Cli.Azurite;
using Monitor.Functions.Composition;

namespace Monitor.Cli.Running;

/// <summary>
/// The app of Monitor.Functions composed on this machine, with its storage open and its tables and queues in place.
/// </summary>
internal sealed class LocalApp : IAsyncDisposable
{
    private const string Emulator = "UseDevelopmentStorage=true";

    private readonly IHost _host;
    private readonly LocalStorage? _storage;

    private LocalApp(IHost host, LocalStorage? storage) => (_host, _storage) = (host, storage);

    public IServiceProvider Services => _host.Services;

    public IConfiguration Configuration => Services.GetRequiredService<IConfiguration>();

    /// <summary>What is used, for the user.</summary>
    public string StorageSentence => _storage?.Sentence ?? "Storage: the account that AzureWebJobsStorage names.";

    /// <summary>Completes when storage is gone under a running app.</summary>
    public Task StorageEnded => _storage?.Ended ?? Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, CancellationToken.None);

    public static async Task<LocalApp> OpenAsync(
        DataDirectory data, TextWriter progress, Action<IServiceCollection> addTo, CancellationToken cancellation)
    {
        var settings = Settings();
        var storage = IsOwn(settings) ? null : await Opener(progress).OpenAsync(data.Path, data.IsNamed, cancellation);
        try
        {
            var host = Build(settings, storage?.ConnectionString, addTo);
            await host.StartAsync(cancellation);
            return new LocalApp(host, storage);
        }
        catch
        {
            await (storage?.DisposeAsync() ?? ValueTask.CompletedTask);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync(CancellationToken.None);
        _host.Dispose();
        await (_storage?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    private static LocalStorageOpener Opener(TextWriter progress) =>
        new(AzuriteInstallation.ForThisUser(TimeProvider.System), TimeProvider.System, progress);

    /// <summary>The settings file that the Functions tools use, then the environment, which overrides it.</summary>
    private static IConfigurationRoot Settings()
    {
        var file = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(Environment.CurrentDirectory, "local.settings.json"), optional: true)
            .Build();
        return new ConfigurationBuilder()
            .AddInMemoryCollection(Defaults)
            .AddInMemoryCollection(file.GetSection("Values").GetChildren().Select(value => KeyValuePair.Create(value.Key, value.Value)))
            .AddEnvironmentVariables()
            .Build();
    }

    private static Dictionary<string, string?> Defaults => new()
    {
        ["AzureWebJobsStorage"] = Emulator,
        ["PollSchedule"] = "0 * * * * *",
        ["Fetch:Allow"] = LocalDefaults.Allow,
        ["Polling:AllowFiles"] = "true",
        ["Channels:AllowFolders"] = "true",
    };

    private static bool IsOwn(IConfiguration settings) => settings["AzureWebJobsStorage"] is not (null or "" or Emulator);

    private static IHost Build(IConfiguration settings, string? connection, Action<IServiceCollection> addTo)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddConfiguration(settings);
        if (connection is not null)
        {
            builder.Configuration["AzureWebJobsStorage"] = connection;
        }

        // What the host would log as a failed start reaches the user as one sentence.
        builder.Logging.SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None)
            .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.AddStorage();
        builder.AddFeeds();
        builder.AddAnalysis();
        builder.AddWatch();
        builder.AddWeb();
        addTo(builder.Services);
        return builder.Build();
    }
}
