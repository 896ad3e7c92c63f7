using Azure.Data.Tables;
using Azure.Storage.Queues;
using Microsoft.Extensions.Options;

namespace Monitor.Functions.Composition;

/// <summary>Refuses at start what the storage clients could not be made from later.</summary>
internal sealed class StorageConnectionValidator : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        if (options.Connection.Length == 0)
        {
            return ValidateOptionsResult.Skip;
        }

        try
        {
            _ = new TableServiceClient(options.Connection);
            _ = new QueueServiceClient(options.Connection);
            return ValidateOptionsResult.Success;
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or FormatException or ArgumentException)
        {
            return ValidateOptionsResult.Fail($"The setting AzureWebJobsStorage is no connection string of a storage account: {wrong.Message}");
        }
    }
}
