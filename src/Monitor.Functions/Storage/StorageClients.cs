using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Queues;

namespace Monitor.Functions.Storage;

/// <summary>
/// The one place where storage clients are made: from a connection string, or from addresses and an identity, so that
/// the deployed app holds no key.
/// </summary>
internal sealed class StorageClients(StorageOptions options)
{
    // One for both clients: it keeps the token that it was given until shortly before that expires.
    private readonly Lazy<TokenCredential> _identity = new(() => IdentityOf(options));

    public TableServiceClient Tables() => options.Connection.Length > 0
        ? new TableServiceClient(options.Connection)
        : new TableServiceClient(new Uri(options.TableAddress), _identity.Value);

    public QueueServiceClient Queues(QueueClientOptions how) => options.Connection.Length > 0
        ? new QueueServiceClient(options.Connection, how)
        : new QueueServiceClient(new Uri(options.QueueAddress), _identity.Value, how);

    /// <summary>In the cloud the identity is named, so that no other is tried first and none by mistake.</summary>
    private static TokenCredential IdentityOf(StorageOptions options) => options switch
    {
        { Credential: "" } => new DefaultAzureCredential(),
        { ClientId: "" } => new ManagedIdentityCredential(ManagedIdentityId.SystemAssigned),
        _ => new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(options.ClientId)),
    };
}
