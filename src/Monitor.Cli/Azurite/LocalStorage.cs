namespace Monitor.Cli.Azurite;

/// <summary>
/// The storage of one command. Disposing waits for nothing: an Azurite of the data directory ends by itself when the
/// last command that uses it is gone.
/// </summary>
internal sealed class LocalStorage : IAsyncDisposable
{
    private readonly CancellationTokenSource _closed = new();
    private readonly AzuriteUser? _user;

    /// <param name="sentence">What is used, for the user.</param>
    /// <param name="user">Null when Azurite is somebody else's.</param>
    /// <param name="watch">Completes when Azurite is gone.</param>
    internal LocalStorage(
        AzuritePorts ports, string sentence, AzuriteUser? user, Func<CancellationToken, Task> watch)
    {
        ConnectionString = ports.ConnectionString;
        Sentence = sentence;
        _user = user;
        Ended = watch(_closed.Token);
    }

    public string ConnectionString { get; }

    /// <summary>What is used, for the user.</summary>
    public string Sentence { get; }

    /// <summary>Completes when Azurite is gone, whoever ended it; cancelled when this storage is disposed first.</summary>
    public Task Ended { get; }

    public async ValueTask DisposeAsync()
    {
        _user?.Dispose();
        await _closed.CancelAsync();
        _closed.Dispose();
    }
}
