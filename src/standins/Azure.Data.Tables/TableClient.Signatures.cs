#nullable disable // The published assembly carries no nullable annotations, and callers must see the same.

using Azure.Data.Tables.Sas;

namespace Azure.Data.Tables;

/// <content>Shared access signatures for this table.</content>
public partial class TableClient
{
    public virtual TableSasBuilder GetSasBuilder(TableSasPermissions permissions, DateTimeOffset expiresOn) =>
        new(Name, permissions, expiresOn) { Version = _account.Version };

    public virtual TableSasBuilder GetSasBuilder(string rawPermissions, DateTimeOffset expiresOn) =>
        new(Name, rawPermissions, expiresOn) { Version = _account.Version };

    /// <exception cref="InvalidOperationException">The client has no account key to sign with.</exception>
    public virtual Uri GenerateSasUri(TableSasPermissions permissions, DateTimeOffset expiresOn) =>
        GenerateSasUri(new TableSasBuilder(Name, permissions, expiresOn));

    /// <inheritdoc cref="GenerateSasUri(TableSasPermissions, DateTimeOffset)"/>
    /// <exception cref="ArgumentException">The signature is for another table.</exception>
    public virtual Uri GenerateSasUri(TableSasBuilder builder)
    {
        if (_account.Credential is not { } credential)
        {
            throw new InvalidOperationException("Signing takes a client that was made with an account key.");
        }

        ArgumentNullException.ThrowIfNull(builder);
        return builder.TableName == Name
            ? new UriBuilder(Uri) { Query = builder.Sign(credential) }.Uri
            : throw new ArgumentException($"The signature is for the table {builder.TableName}, not {Name}.", nameof(builder));
    }
}
