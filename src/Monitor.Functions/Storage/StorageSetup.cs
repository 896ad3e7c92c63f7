using Azure.Data.Tables;
using Azure.Storage.Queues;
using Microsoft.Extensions.Hosting;
using Monitor.Functions.Queues;
using Monitor.Functions.Tables;

namespace Monitor.Functions.Storage;

/// <summary>
/// Creates the tables and queues that are missing, before the first function runs: the worker registers its own
/// service first, so the work is done in the stage before any service starts.
/// </summary>
internal sealed class StorageSetup(TableServiceClient tables, QueueServiceClient queues) : IHostedLifecycleService
{
    private const int Conflict = 409;

    public Task StartingAsync(CancellationToken cancellationToken) => CreateMissingAsync(cancellationToken);

    /// <returns>The names of the tables and queues that were missing.</returns>
    public async Task<IReadOnlyList<string>> CreateMissingAsync(CancellationToken cancellationToken)
    {
        // Side by side: a cold start waits for all of them.
        var made = await Task.WhenAll(
        [
            .. TableNames.All.Select(table => MakeTableAsync(table, cancellationToken)),
            .. QueueNames.All.Select(queue => MakeQueueAsync(queue, cancellationToken)),
        ]);
        return [.. made.Where(one => one.IsMade).Select(one => one.Name)];
    }

    private async Task<(string Name, bool IsMade)> MakeTableAsync(string table, CancellationToken cancellationToken)
    {
        var answer = await tables.CreateTableIfNotExistsAsync(table, cancellationToken);
        return (table, answer.GetRawResponse().Status != Conflict);
    }

    private async Task<(string Name, bool IsMade)> MakeQueueAsync(string queue, CancellationToken cancellationToken) =>
        (queue, await queues.GetQueueClient(queue).CreateIfNotExistsAsync(cancellationToken: cancellationToken) is not null);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
