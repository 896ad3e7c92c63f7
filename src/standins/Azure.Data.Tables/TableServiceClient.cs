#nullable disable // The published assembly carries no nullable annotations, and callers must see the same.

using System.Linq.Expressions;
using Azure.Core;
using Azure.Data.Tables.Accounts;
using Azure.Data.Tables.Filtering;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables;

/// <summary>The tables of an account.</summary>
/// <remarks>Safe for use by many threads at once, like the table clients that it hands out and shares its pipeline with.</remarks>
public partial class TableServiceClient
{
    private readonly TableAccount _account;
    private readonly TableRequests _requests;

    /// <exception cref="ArgumentException">The string is null or empty, or does not say which account and how to enter it.</exception>
    /// <exception cref="InvalidOperationException">It is not a list of <c>name=value</c> pairs.</exception>
    /// <exception cref="FormatException">The key is not Base64, or the endpoint not a URI.</exception>
    public TableServiceClient(string connectionString)
        : this(connectionString, null)
    {
    }

    /// <inheritdoc cref="TableServiceClient(string)"/>
    public TableServiceClient(string connectionString, TableClientOptions options = null)
        : this(TableAccount.Of(connectionString, options))
    {
    }

    public TableServiceClient(Uri endpoint, AzureSasCredential credential)
        : this(endpoint, credential, null)
    {
    }

    /// <exception cref="ArgumentException">Neither HTTPS nor this machine.</exception>
    public TableServiceClient(Uri endpoint, AzureSasCredential credential, TableClientOptions options = null)
        : this(TableAccount.Of(endpoint, credential ?? throw new ArgumentNullException(nameof(credential)), options))
    {
    }

    /// <param name="endpoint">With a shared access signature as its query.</param>
    /// <exception cref="ArgumentException">Neither HTTPS nor this machine, or no query.</exception>
    public TableServiceClient(Uri endpoint, TableClientOptions options = null)
        : this(TableAccount.Of(endpoint, (AzureSasCredential)null, options))
    {
        if (string.IsNullOrEmpty(endpoint.Query))
        {
            throw new ArgumentException("The endpoint must carry a shared access signature as its query.", nameof(endpoint));
        }
    }

    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential)
        : this(endpoint, credential, null)
    {
    }

    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions options)
        : this(TableAccount.Of(endpoint, credential, options))
    {
    }

    /// <remarks>Tokens are sent over HTTPS only; a request to another address fails.</remarks>
    public TableServiceClient(Uri endpoint, TokenCredential tokenCredential, TableClientOptions options = null)
        : this(TableAccount.Of(endpoint, tokenCredential, options))
    {
    }

    /// <summary>For doubles in tests.</summary>
    protected TableServiceClient()
    {
    }

    private TableServiceClient(TableAccount account)
    {
        _account = account;
        Uri = TableAddress.WithoutQuery(account.Endpoint);
        _requests = new TableRequests(account, Uri);
    }

    public virtual string AccountName => _account.Name;

    /// <summary>The account's address, without query.</summary>
    public virtual Uri Uri { get; }

    /// <inheritdoc cref="TableClient.CreateQueryFilter(FormattableString)"/>
    public static string CreateQueryFilter(FormattableString filter) => InterpolatedFilter.Of(filter);

    /// <inheritdoc cref="TableClient.CreateQueryFilter{T}"/>
    public static string CreateQueryFilter(Expression<Func<TableItem, bool>> filter) => ExpressionFilter.Of(filter);

    /// <summary>No request is made: the table may not exist.</summary>
    public virtual TableClient GetTableClient(string tableName)
    {
        ArgumentNullException.ThrowIfNull(tableName);
        return new(_account, tableName);
    }

    /// <inheritdoc cref="TableClient.Create"/>
    public virtual Response<TableItem> CreateTable(string tableName, CancellationToken cancellationToken = default) =>
        GetTableClient(tableName).Create(cancellationToken);

    /// <inheritdoc cref="TableClient.Create"/>
    public virtual async Task<Response<TableItem>> CreateTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        await GetTableClient(tableName).CreateAsync(cancellationToken);

    /// <inheritdoc cref="TableClient.CreateIfNotExists"/>
    public virtual Response<TableItem> CreateTableIfNotExists(string tableName, CancellationToken cancellationToken = default) =>
        GetTableClient(tableName).CreateIfNotExists(cancellationToken);

    /// <inheritdoc cref="TableClient.CreateIfNotExists"/>
    public virtual async Task<Response<TableItem>> CreateTableIfNotExistsAsync(string tableName, CancellationToken cancellationToken = default) =>
        await GetTableClient(tableName).CreateIfNotExistsAsync(cancellationToken);

    /// <inheritdoc cref="TableClient.Delete"/>
    public virtual Response DeleteTable(string tableName, CancellationToken cancellationToken = default) =>
        GetTableClient(tableName).Delete(cancellationToken);

    /// <inheritdoc cref="TableClient.Delete"/>
    public virtual async Task<Response> DeleteTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        await GetTableClient(tableName).DeleteAsync(cancellationToken);
}
