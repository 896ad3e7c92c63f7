using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Queues;
using Monitor.Functions.Storage;
using Monitor.Testing;

namespace Monitor.Functions.Tests.Support;

/// <summary>An Azurite with the app's tables and queues in place. Tests share it, so each makes its own ids.</summary>
public sealed class StorageFixture : IAsyncLifetime
{
    private readonly AzuriteFixture _azurite = new();

    public string ConnectionString => _azurite.ConnectionString;

    public TableServiceClient Tables => new(_azurite.ConnectionString);

    /// <summary>The tables, with every request to them shown to the policy, a retry included.</summary>
    public TableServiceClient TablesSeenBy(HttpPipelinePolicy policy)
    {
        var options = new TableClientOptions();
        options.AddPolicy(policy, HttpPipelinePosition.PerRetry);
        return new TableServiceClient(_azurite.ConnectionString, options);
    }

    public QueueServiceClient Queues =>
        new(_azurite.ConnectionString, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });

    public async Task InitializeAsync()
    {
        await _azurite.InitializeAsync();
        await new StorageSetup(Tables, Queues).StartingAsync(CancellationToken.None);
    }

    public Task DisposeAsync() => _azurite.DisposeAsync();
}
