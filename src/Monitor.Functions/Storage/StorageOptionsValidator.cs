using Azure.Data.Tables;
using Azure.Storage.Queues;
using Microsoft.Extensions.Options;

namespace Monitor.Functions.Storage;

/// <summary>Refuses at start what the storage clients could not be made from later, in one sentence a mistake.</summary>
internal sealed class StorageOptionsValidator : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        var mistakes = (options.Connection.Length > 0 ? OfConnection(options.Connection) : OfIdentity(options)).ToList();
        return mistakes.Count > 0 ? ValidateOptionsResult.Fail(mistakes) : ValidateOptionsResult.Success;
    }

    private static IEnumerable<string> OfConnection(string connection)
    {
        try
        {
            _ = new TableServiceClient(connection);
            _ = new QueueServiceClient(connection);
            return [];
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or FormatException or ArgumentException)
        {
            return [$"The setting AzureWebJobsStorage is no connection string of a storage account: {wrong.Message}"];
        }
    }

    private static IEnumerable<string> OfIdentity(StorageOptions options)
    {
        if (options is { TableAddress: "", QueueAddress: "" })
        {
            yield return "The setting AzureWebJobsStorage is missing: give the connection string of a storage account, "
                + "UseDevelopmentStorage=true for the emulator, or AzureWebJobsStorage__accountName to sign in with an identity.";
            yield break;
        }

        foreach (var (setting, address) in new[] { ("tableServiceUri", options.TableAddress), ("queueServiceUri", options.QueueAddress) })
        {
            if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttps)
            {
                yield return $"The setting AzureWebJobsStorage__{setting} is '{address}', which is no https address; "
                    + "give the address of the account's service, for an identity's token is sent over https alone.";
            }
        }

        if (options.Credential is not ("" or StorageOptions.ManagedIdentity))
        {
            yield return $"The setting AzureWebJobsStorage__credential is '{options.Credential}'; "
                + $"give {StorageOptions.ManagedIdentity}, or leave it out to use whoever is signed in.";
        }
    }
}
