using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Monitor.Cli.Azurite;
using Monitor.Functions.Composition;
using Monitor.Functions.Storage;
using Monitor.Functions.Telemetry;
using OpenTelemetry.Logs;

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
            var host = Build(settings, data, storage?.ConnectionString, addTo);
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

    /// <summary>The settings file that the Functions tools use, with their "__" for ":", then the environment, which overrides it.</summary>
    private static IConfigurationRoot Settings()
    {
        var file = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(Environment.CurrentDirectory, "local.settings.json"), optional: true)
            .Build();
        return new ConfigurationBuilder()
            .AddInMemoryCollection(Defaults)
            .AddInMemoryCollection(file.GetSection("Values").GetChildren().Select(value => KeyValuePair.Create(KeyOf(value.Key), value.Value)))
            .AddEnvironmentVariables()
            .Build();
    }

    /// <summary>The Functions tools make environment variables of the values, where two underscores part a section from its key.</summary>
    private static string KeyOf(string name) => name.Replace("__", ConfigurationPath.KeyDelimiter, StringComparison.Ordinal);

    private static Dictionary<string, string?> Defaults => new()
    {
        ["PollSchedule"] = "0 * * * * *",
        ["Fetch:Allow"] = LocalDefaults.Allow,
        ["Polling:AllowFiles"] = "true",
        ["Polling:LongestInterval"] = LocalDefaults.LongestInterval,
        ["Channels:AllowFolders"] = "true",
        ["DigestSchedule"] = "30 */5 * * * *",
        ["Web:BehindProxy"] = "false",
    };

    /// <summary>A connection string of another account, or, without one, addresses to sign in to with an identity.</summary>
    private static bool IsOwn(IConfiguration settings) => settings.GetSection(StorageOptions.Section) is var section
        && (section.Value is null or "" ? section.GetChildren().Any() : section.Value != Emulator);

    private static IHost Build(IConfiguration settings, DataDirectory data, string? connection, Action<IServiceCollection> addTo)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddConfiguration(settings);
        if (connection is not null)
        {
            builder.Configuration[StorageOptions.Section] = connection;
        }

        if (string.IsNullOrEmpty(builder.Configuration["Web:SigningKey"]))
        {
            builder.Configuration["Web:SigningKey"] = LocalSigningKey.In(data);
        }

        // What the host would log as a failed start reaches the user as one sentence, and what the journal says the
        // console of the run says too.
        builder.Logging.SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None)
            .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace)
            .AddFilter<ConsoleLoggerProvider>(typeof(Journal).FullName, LogLevel.None)
            .AddFilter<OpenTelemetryLoggerProvider>(typeof(Journal).FullName, LogLevel.Information);
        builder.AddMonitor();
        addTo(builder.Services);
        return builder.Build();
    }
}
