using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables.Authorization;

namespace Azure.Data.Tables.Accounts;

/// <summary>An account and the way to talk to it; shared by the clients of its tables.</summary>
internal sealed class TableAccount
{
    private const string StorageScope = "https://storage.azure.com/.default";

    private readonly string? _name;

    private TableAccount(Uri endpoint, HttpPipelinePolicy? authorization, TableClientOptions? options, string? name = null)
    {
        options ??= new TableClientOptions();
        _name = name;
        Endpoint = endpoint;
        Version = options.VersionString;
        var pipeline = new HttpPipelineOptions(options) { RequestFailedDetailsParser = TableErrors.Parser };
        if (authorization is not null)
        {
            // Per retry: a signature covers the date of the request, which must be that of the attempt.
            pipeline.PerRetryPolicies.Add(authorization);
        }

        Pipeline = HttpPipelineBuilder.Build(pipeline);
    }

    /// <summary>As it was given, with the query that may carry a signature.</summary>
    public Uri Endpoint { get; }

    public string Version { get; }

    public HttpPipeline Pipeline { get; }

    public TableSharedKeyCredential? Credential { get; private init; }

    public string? Name => _name ?? TableAddress.AccountIn(Endpoint);

    public static TableAccount Of(string connectionString, TableClientOptions? options)
    {
        var connection = TableConnection.Parse(connectionString);
        HttpPipelinePolicy? policy = connection.Credential is { } key ? new SharedKeyPolicy(key, TimeProvider.System) : SignatureOf(connection.Endpoint);
        return new(connection.Endpoint, policy, options, connection.AccountName) { Credential = connection.Credential };
    }

    public static TableAccount Of(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(credential);
        ArgumentNullException.ThrowIfNull(endpoint);
        return new(endpoint, new SharedKeyPolicy(credential, TimeProvider.System), options) { Credential = credential };
    }

    public static TableAccount Of(Uri endpoint, AzureSasCredential? credential, TableClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        if (endpoint.Scheme != Uri.UriSchemeHttps && !endpoint.IsLoopback)
        {
            throw new ArgumentException("A shared access signature must travel over HTTPS.", nameof(endpoint));
        }

        return new(endpoint, credential is null ? SignatureOf(endpoint) : new SignaturePolicy(credential), options);
    }

    public static TableAccount Of(Uri endpoint, TokenCredential credential, TableClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(credential);
        options ??= new TableClientOptions();
        return new(endpoint, new TenantTokenPolicy(credential, StorageScope, options.EnableTenantDiscovery), options);
    }

    private static SignaturePolicy? SignatureOf(Uri endpoint) =>
        endpoint.Query.Length > 1 ? new(new AzureSasCredential(endpoint.Query)) : null;
}
