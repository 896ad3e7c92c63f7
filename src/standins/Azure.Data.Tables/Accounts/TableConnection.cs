namespace Azure.Data.Tables.Accounts;

/// <summary>What a connection string says: where the account is and how to be let in.</summary>
/// <param name="Endpoint">Carries the shared access signature in its query when the string has one.</param>
/// <param name="AccountName">Null when the string does not name the account.</param>
/// <param name="Credential">Null when a signature is used instead.</param>
internal sealed record TableConnection(Uri Endpoint, string? AccountName, TableSharedKeyCredential? Credential)
{
    // The emulator's account and key are public knowledge and documented as such.
    private const string EmulatorAccount = "devstoreaccount1";
    private const string EmulatorKey =
        "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
    private const int EmulatorPort = 10002;

    /// <exception cref="ArgumentNullException">The string is null.</exception>
    /// <exception cref="ArgumentException">It is empty, or does not say enough to find and enter an account.</exception>
    /// <exception cref="InvalidOperationException">It is not a list of pairs.</exception>
    /// <exception cref="FormatException">The key is not Base64, or the endpoint not a URI.</exception>
    public static TableConnection Parse(string connectionString)
    {
        ArgumentException.ThrowIfNullOrEmpty(connectionString);
        var settings = ConnectionSettings.Parse(connectionString);
        return settings.GetValueOrDefault("UseDevelopmentStorage") == "true"
            ? Emulator(settings.GetValueOrDefault("DevelopmentStorageProxyUri"))
            : Stated(settings);
    }

    private static TableConnection Emulator(string? proxy)
    {
        var host = proxy is null ? new Uri("http://127.0.0.1") : new Uri(proxy);
        var endpoint = new UriBuilder(host.Scheme, host.Host, EmulatorPort, EmulatorAccount).Uri;
        return new(endpoint, null, new TableSharedKeyCredential(EmulatorAccount, EmulatorKey));
    }

    private static TableConnection Stated(IReadOnlyDictionary<string, string> settings)
    {
        var name = settings.GetValueOrDefault("AccountName");
        var key = settings.GetValueOrDefault("AccountKey");
        var signature = settings.GetValueOrDefault("SharedAccessSignature");
        var endpoint = settings.GetValueOrDefault("TableEndpoint");
        var byKey = name is not null && key is not null && (endpoint ?? settings.GetValueOrDefault("EndpointSuffix")) is not null;
        var bySignature = signature is not null && Uri.IsWellFormedUriString(endpoint, UriKind.Absolute);
        if (!byKey && !bySignature)
        {
            throw new ArgumentException(
                "The connection string names no account: give AccountName and AccountKey with EndpointSuffix or "
                + "TableEndpoint, or TableEndpoint and SharedAccessSignature.",
                nameof(settings));
        }

        var credential = name is null || key is null || signature is not null ? null : new TableSharedKeyCredential(name, key);
        return new(WithQuery(endpoint ?? Conventional(name!, settings), signature), name, credential);
    }

    private static string Conventional(string account, IReadOnlyDictionary<string, string> settings)
    {
        var scheme = settings.GetValueOrDefault("DefaultEndpointsProtocol") ?? "https";
        return $"{scheme}://{account}.table.{settings.GetValueOrDefault("EndpointSuffix")}";
    }

    private static Uri WithQuery(string endpoint, string? signature)
    {
        var builder = new UriBuilder(endpoint);
        if (signature is not null)
        {
            builder.Query = builder.Query.Length > 1 ? $"{builder.Query}&{signature}" : signature;
        }

        return builder.Uri;
    }
}
