using Azure.Data.Tables;
using Azure.Storage.Queues;
using Monitor.Testing;

namespace Monitor.Functions.Tests.Support;

/// <summary>An Azurite with the app's tables and queues in place. Tests share it, so each makes its own ids.</summary>
public sealed class StorageFixture : IAsyncLifetime
{
    private readonly AzuriteFixture _azurite = new();

    public TableServiceClient Tables => new(_azurite.ConnectionString);

    public QueueServiceClient Queues =>
        new(_azurite.ConnectionString, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });

    public async Task InitializeAsync()
    {
        await _azurite.InitializeAsync();
        await new StorageSetup(Tables, Queues).StartAsync(CancellationToken.None);
    }

    public Task DisposeAsync() => _azurite.DisposeAsync();
}
