namespace Monitor.Functions.Storage;

/// <summary>
/// The storage account: the settings under AzureWebJobsStorage that the Functions host reads for its own connection.
/// As with the host, a connection string wins over addresses.
/// </summary>
public sealed class StorageOptions
{
    public const string Section = "AzureWebJobsStorage";

    /// <summary>The only credential that can be named; without one, the usual places are tried in turn.</summary>
    public const string ManagedIdentity = "managedidentity";

    /// <summary>AzureWebJobsStorage itself: a connection string, for the emulator above all.</summary>
    public string Connection { get; set; } = "";

    /// <summary>AzureWebJobsStorage__accountName: gives the addresses of an account in the public cloud.</summary>
    public string AccountName { get; set; } = "";

    /// <summary>AzureWebJobsStorage__tableServiceUri: https.</summary>
    public string TableServiceUri { get; set; } = "";

    /// <summary>AzureWebJobsStorage__queueServiceUri: https.</summary>
    public string QueueServiceUri { get; set; } = "";

    /// <summary>AzureWebJobsStorage__credential: <see cref="ManagedIdentity"/>, or nothing.</summary>
    public string Credential { get; set; } = "";

    /// <summary>AzureWebJobsStorage__clientId: which user-assigned identity; the system-assigned one without it.</summary>
    public string ClientId { get; set; } = "";

    public string TableAddress => AddressOf(TableServiceUri, "table");

    public string QueueAddress => AddressOf(QueueServiceUri, "queue");

    private string AddressOf(string given, string service) =>
        given.Length > 0 || AccountName.Length == 0 ? given : $"https://{AccountName}.{service}.core.windows.net";
}
