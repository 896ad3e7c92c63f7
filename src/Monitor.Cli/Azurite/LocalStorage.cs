namespace Monitor.Cli.Azurite;

/// <summary>The storage of one local run. Disposing ends Azurite when this run started it, and nothing otherwise.</summary>
internal sealed class LocalStorage : IAsyncDisposable
{
    private static readonly Task Never = new TaskCompletionSource().Task;

    private readonly string _directory;
    private AzuriteProcess? _own;

    private LocalStorage(string directory) => _directory = directory;

    /// <param name="sentence">What is used, for the user.</param>
    internal LocalStorage(AzuritePorts ports, string sentence)
    {
        _directory = string.Empty;
        ConnectionString = ports.ConnectionString;
        Sentence = sentence;
    }

    public string ConnectionString { get; private set; } = string.Empty;

    /// <summary>What is used, for the user.</summary>
    public string Sentence { get; private set; } = string.Empty;

    /// <summary>Completes when an Azurite of our own is gone; never when it is somebody else's.</summary>
    public Task Ended => _own?.Ended ?? Never;

    public async ValueTask DisposeAsync()
    {
        if (_own is not null)
        {
            await _own.DisposeAsync();
            File.Delete(AzuriteMarker.PathIn(_directory));
        }
    }

    /// <summary>Starts an Azurite of our own and leaves word in the data directory that it serves it.</summary>
    internal static async Task<LocalStorage> StartAsync(
        string installation,
        string directory,
        AzuritePorts ports,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var storage = new LocalStorage(directory);
        try
        {
            var location = Path.Combine(directory, "azurite");
            storage._own = await AzuriteProcess.StartAsync(installation, location, ports, clock, cancellationToken);
            await storage.LeaveWordAsync(storage._own, cancellationToken);
            return storage;
        }
        catch
        {
            await storage.DisposeAsync();
            throw;
        }
    }

    private async Task LeaveWordAsync(AzuriteProcess azurite, CancellationToken cancellationToken)
    {
        ConnectionString = azurite.Ports.ConnectionString;
        Sentence = $"Storage: Azurite started on ports {azurite.Ports}, data in {_directory}.";
        await new AzuriteMarker(azurite.Id, Environment.ProcessId, azurite.Ports)
            .WriteAsync(_directory, cancellationToken);
    }
}
