using Monitor.Cli.Azurite;
using Monitor.Testing;

namespace Monitor.EndToEnd.Tests.Driving;

/// <summary>A user with a data directory of their own, which every command they give goes to.</summary>
internal sealed class Analyst : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();

    public string Data => _folder["data"];

    public string Alerts => Path.Combine(Data, "alerts");

    /// <summary>What the program is to find changed in its environment.</summary>
    public Dictionary<string, string?> Environment { get; } = [];

    /// <summary>Each alert's file by its name.</summary>
    public IReadOnlyDictionary<string, string> AlertFiles => Directory.Exists(Alerts)
        ? Directory.EnumerateFileSystemEntries(Alerts).ToDictionary(file => Path.GetFileName(file), File.ReadAllText)
        : [];

    /// <summary>A path beside the data directory; nothing is made there.</summary>
    public string this[string name] => _folder[name];

    public string Write(string name, string content)
    {
        File.WriteAllText(_folder[name], content);
        return _folder[name];
    }

    public MonitorProcess Start(params string[] arguments) =>
        MonitorProcess.Start(["--data", Data, .. arguments], _folder.Path, Environment);

    public async Task<MonitorRun> RunAsync(params string[] arguments)
    {
        await using var process = Start(arguments);
        return await process.ToEndAsync();
    }

    /// <summary>The storage in the data directory, once no program runs on it.</summary>
    public Task<LocalStorage> OpenStorageAsync() =>
        new LocalStorageOpener(AzuriteInstallation.ForThisUser(TimeProvider.System), TimeProvider.System, TextWriter.Null)
            .OpenAsync(Data, directoryIsNamed: true, CancellationToken.None);

    /// <summary>Waits for Azurite, which outlives the last command a little: it saves into the folder before it ends.</summary>
    public async ValueTask DisposeAsync()
    {
        await Eventually.IsTrueAsync(
            async () => !Directory.Exists(Data) || await AzuriteMarker.ReadAsync(Data, CancellationToken.None) is not { AzuriteRuns: true },
            "Azurite has ended");
        _folder.Dispose();
    }
}
