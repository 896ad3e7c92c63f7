#nullable disable // The published assembly carries no nullable annotations, and callers must see the same.

using System.Linq.Expressions;
using Azure.Core;
using Azure.Data.Tables.Accounts;
using Azure.Data.Tables.Filtering;

namespace Azure.Data.Tables;

/// <summary>One table and its rows.</summary>
/// <remarks>
/// Safe for use by many threads at once. Whatever the service refuses is a <see cref="RequestFailedException"/>, after
/// the retries that <see cref="ClientOptions.Retry"/> allows.
/// </remarks>
public partial class TableClient
{
    private readonly TableAccount _account;
    private readonly TableRequests _requests;

    /// <inheritdoc cref="TableServiceClient(string)"/>
    public TableClient(string connectionString, string tableName)
        : this(connectionString, tableName, null)
    {
    }

    /// <inheritdoc cref="TableServiceClient(string)"/>
    public TableClient(string connectionString, string tableName, TableClientOptions options = null)
        : this(TableAccount.Of(connectionString, options), tableName)
    {
    }

    /// <param name="endpoint">The table's address, with a shared access signature as its query.</param>
    /// <exception cref="ArgumentException">Neither HTTPS nor this machine, or no table in the path.</exception>
    public TableClient(Uri endpoint, TableClientOptions options = null)
        : this(TableAccount.Of(endpoint, (AzureSasCredential)null, options), TableAddress.TableIn(endpoint))
    {
    }

    /// <param name="endpoint">The table's address, without query.</param>
    /// <exception cref="ArgumentException">Neither HTTPS nor this machine, or no table in the path.</exception>
    public TableClient(Uri endpoint, AzureSasCredential credential, TableClientOptions options = null)
        : this(TableAccount.Of(endpoint, Given(credential), options), TableAddress.TableIn(endpoint))
    {
    }

    public TableClient(Uri endpoint, string tableName, TableSharedKeyCredential credential)
        : this(endpoint, tableName, credential, null)
    {
    }

    public TableClient(Uri endpoint, string tableName, TableSharedKeyCredential credential, TableClientOptions options = null)
        : this(TableAccount.Of(endpoint, credential, options), tableName)
    {
    }

    /// <remarks>Tokens are sent over HTTPS only; a request to another address fails.</remarks>
    public TableClient(Uri endpoint, string tableName, TokenCredential tokenCredential, TableClientOptions options = null)
        : this(TableAccount.Of(endpoint, tokenCredential, options), tableName)
    {
    }

    internal TableClient(TableAccount account, string tableName)
    {
        ArgumentException.ThrowIfNullOrEmpty(tableName);
        var endpoint = TableAddress.WithoutQuery(TableAddress.WithoutTable(account.Endpoint, tableName));
        _account = account;
        _requests = new TableRequests(account, endpoint);
        Name = tableName;
        Uri = TableAddress.WithTable(endpoint, tableName);
    }

    /// <summary>For doubles in tests.</summary>
    protected TableClient()
    {
    }

    public virtual string Name { get; }

    public virtual string AccountName => _account.Name;

    /// <summary>The table's address, without query.</summary>
    public virtual Uri Uri { get; }

    /// <summary>Null when the expression lets every row pass.</summary>
    /// <exception cref="NotSupportedException">The service cannot evaluate the expression.</exception>
    public static string CreateQueryFilter<T>(Expression<Func<T, bool>> filter) => ExpressionFilter.Of(filter);

    /// <summary>What is interpolated becomes a literal: quoted, escaped and marked with its type.</summary>
    /// <exception cref="ArgumentException">No literal stands for a value of that type.</exception>
    public static string CreateQueryFilter(FormattableString filter) => InterpolatedFilter.Of(filter);

    private static AzureSasCredential Given(AzureSasCredential credential) =>
        credential ?? throw new ArgumentNullException(nameof(credential));
}
