#nullable disable // The published assembly carries no nullable annotations, and callers must see the same.

using System.Globalization;

namespace Azure.Data.Tables.Sas;

/// <summary>What a shared access signature for one table allows, to whom it is given and for how long.</summary>
public class TableSasBuilder
{
    private const string OldestVersion = "2019-07-07";
    private const string TimeFormat = "yyyy-MM-ddTHH:mm:ssZ";

    /// <summary>For a signature that refers to a stored policy.</summary>
    public TableSasBuilder()
    {
    }

    public TableSasBuilder(string tableName, TableSasPermissions permissions, DateTimeOffset expiresOn)
    {
        ArgumentException.ThrowIfNullOrEmpty(tableName);
        TableName = tableName;
        ExpiresOn = expiresOn;
        SetPermissions(permissions);
    }

    /// <param name="rawPermissions">Some of <c>raud</c>, in that order.</param>
    public TableSasBuilder(string tableName, string rawPermissions, DateTimeOffset expiresOn)
    {
        ArgumentException.ThrowIfNullOrEmpty(tableName);
        ArgumentException.ThrowIfNullOrEmpty(rawPermissions);
        TableName = tableName;
        ExpiresOn = expiresOn;
        Permissions = rawPermissions;
    }

    public string TableName { get; set; }

    public string Permissions { get; private set; }

    /// <summary>The default value for at once.</summary>
    public DateTimeOffset StartsOn { get; set; }

    public DateTimeOffset ExpiresOn { get; set; }

    /// <summary>Name of a stored policy of the table.</summary>
    public string Identifier { get; set; }

    public TableSasProtocol Protocol { get; set; }

    /// <summary>The four bounds are inclusive; null leaves that side open.</summary>
    public string PartitionKeyStart { get; set; }

    public string PartitionKeyEnd { get; set; }

    public string RowKeyStart { get; set; }

    public string RowKeyEnd { get; set; }

    internal string Version { get; set; }

    public void SetPermissions(TableSasPermissions permissions) => Permissions = string.Concat(
        permissions.HasFlag(TableSasPermissions.Read) ? "r" : string.Empty,
        permissions.HasFlag(TableSasPermissions.Add) ? "a" : string.Empty,
        permissions.HasFlag(TableSasPermissions.Update) ? "u" : string.Empty,
        permissions.HasFlag(TableSasPermissions.Delete) ? "d" : string.Empty);

    public void SetPermissions(string rawPermissions) => Permissions = rawPermissions;

    /// <summary>The query of a signed address, without question mark.</summary>
    /// <exception cref="InvalidOperationException">Neither a stored policy nor both an expiry and permissions are given.</exception>
    public string Sign(TableSharedKeyCredential sharedKeyCredential)
    {
        ArgumentNullException.ThrowIfNull(sharedKeyCredential);
        Version ??= OldestVersion;
        if (Identifier is null && (ExpiresOn == default || string.IsNullOrEmpty(Permissions)))
        {
            throw new InvalidOperationException("A signature without a stored policy must state its expiry and permissions.");
        }

        (string Name, string Value)[] query =
        [
            ("tn", TableName), ("spk", PartitionKeyStart), ("epk", PartitionKeyEnd), ("srk", RowKeyStart), ("erk", RowKeyEnd),
            ("sv", Version), ("spr", ProtocolName), ("st", Text(StartsOn)), ("se", Text(ExpiresOn)), ("si", Identifier),
            ("sp", Permissions), ("sig", sharedKeyCredential.Sign(SignedText(sharedKeyCredential.AccountName))),
        ];
        return string.Join('&', query
            .Where(part => !string.IsNullOrEmpty(part.Value))
            .Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value)}"));
    }

    // The table's name is signed in lower case, whatever case it was created in.
    private string SignedText(string account) => string.Join(
        '\n',
        Permissions,
        Text(StartsOn),
        Text(ExpiresOn),
        $"/table/{account}/{TableName.ToLowerInvariant()}",
        Identifier,
        string.Empty,
        ProtocolName,
        Version,
        PartitionKeyStart,
        RowKeyStart,
        PartitionKeyEnd,
        RowKeyEnd);

    private string ProtocolName => Protocol switch
    {
        TableSasProtocol.Https => "https",
        TableSasProtocol.HttpsAndHttp => "https,http",
        _ => null,
    };

    private static string Text(DateTimeOffset time) =>
        time == default ? string.Empty : time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);
}
