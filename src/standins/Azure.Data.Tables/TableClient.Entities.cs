#nullable disable // The published assembly carries no nullable annotations, and callers must see the same.

using Azure.Core;
using Azure.Data.Tables.Accounts;
using Azure.Data.Tables.Entities;

namespace Azure.Data.Tables;

/// <content>Single rows.</content>
public partial class TableClient
{
    /// <exception cref="RequestFailedException">409 EntityAlreadyExists: the row is there.</exception>
    public virtual Response AddEntity<T>(T entity, CancellationToken cancellationToken = default)
        where T : ITableEntity => _requests.Send(_requests.Insert(Name, Keyed(entity)), cancellationToken);

    /// <inheritdoc cref="AddEntity"/>
    public virtual async Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default)
        where T : ITableEntity => await _requests.SendAsync(_requests.Insert(Name, Keyed(entity)), cancellationToken);

    public virtual Response UpsertEntity<T>(
        T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity => _requests.Send(_requests.Update(Name, Keyed(entity), mode, null), cancellationToken);

    /// <inheritdoc cref="UpsertEntity"/>
    public virtual async Task<Response> UpsertEntityAsync<T>(
        T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity => await _requests.SendAsync(_requests.Update(Name, Keyed(entity), mode, null), cancellationToken);

    /// <param name="ifMatch"><see cref="ETag.All"/> for whatever is there.</param>
    /// <exception cref="RequestFailedException">
    /// 412 UpdateConditionNotSatisfied: the row was changed meanwhile. 404: there is no row.
    /// </exception>
    /// <exception cref="ArgumentException"><paramref name="ifMatch"/> is the default value.</exception>
    public virtual Response UpdateEntity<T>(
        T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity => _requests.Send(_requests.Update(Name, Keyed(entity), mode, Condition(ifMatch)), cancellationToken);

    /// <inheritdoc cref="UpdateEntity"/>
    public virtual async Task<Response> UpdateEntityAsync<T>(
        T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        await _requests.SendAsync(_requests.Update(Name, Keyed(entity), mode, Condition(ifMatch)), cancellationToken);

    /// <summary>Status 404 when there was no such row, or no such table.</summary>
    /// <param name="ifMatch">Default: whatever is there.</param>
    public virtual Response DeleteEntity(
        string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        _requests.Send(Deletion(partitionKey, rowKey, ifMatch), cancellationToken, excused: 404);

    /// <inheritdoc cref="DeleteEntity(string, string, ETag, CancellationToken)"/>
    public virtual async Task<Response> DeleteEntityAsync(
        string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        await _requests.SendAsync(Deletion(partitionKey, rowKey, ifMatch), cancellationToken, excused: 404);

    /// <inheritdoc cref="DeleteEntity(string, string, ETag, CancellationToken)"/>
    public virtual Response DeleteEntity(ITableEntity entity, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return _requests.Send(Deletion(entity.PartitionKey, entity.RowKey, ifMatch), cancellationToken, excused: 404);
    }

    /// <inheritdoc cref="DeleteEntity(string, string, ETag, CancellationToken)"/>
    public virtual async Task<Response> DeleteEntityAsync(
        ITableEntity entity, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return await _requests.SendAsync(Deletion(entity.PartitionKey, entity.RowKey, ifMatch), cancellationToken, excused: 404);
    }

    /// <exception cref="RequestFailedException">404 ResourceNotFound: there is no such row.</exception>
    public virtual Response<T> GetEntity<T>(
        string partitionKey, string rowKey, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity => Entity<T>(_requests.Send(Reading(partitionKey, rowKey, select), cancellationToken));

    /// <inheritdoc cref="GetEntity"/>
    public virtual async Task<Response<T>> GetEntityAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity => Entity<T>(await _requests.SendAsync(Reading(partitionKey, rowKey, select), cancellationToken));

    /// <summary>Without a value when there is no such row, or no such table.</summary>
    public virtual NullableResponse<T> GetEntityIfExists<T>(
        string partitionKey, string rowKey, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity => EntityIfAny<T>(_requests.Send(Reading(partitionKey, rowKey, select, 404), cancellationToken));

    /// <inheritdoc cref="GetEntityIfExists"/>
    public virtual async Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        EntityIfAny<T>(await _requests.SendAsync(Reading(partitionKey, rowKey, select, 404), cancellationToken));

    private HttpMessage Reading(string partitionKey, string rowKey, IEnumerable<string> select, int? tolerated = null)
    {
        ArgumentNullException.ThrowIfNull(partitionKey);
        ArgumentNullException.ThrowIfNull(rowKey);
        return _requests.Read(Name, partitionKey, rowKey, select, tolerated);
    }

    private HttpMessage Deletion(string partitionKey, string rowKey, ETag ifMatch)
    {
        ArgumentNullException.ThrowIfNull(partitionKey);
        ArgumentNullException.ThrowIfNull(rowKey);
        return _requests.Delete(Name, partitionKey, rowKey, ifMatch);
    }

    private static ITableEntity Keyed(ITableEntity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        ArgumentNullException.ThrowIfNull(entity.PartitionKey, nameof(entity.PartitionKey));
        ArgumentNullException.ThrowIfNull(entity.RowKey, nameof(entity.RowKey));
        return entity;
    }

    private static string Condition(ETag ifMatch) => ifMatch == default
        ? throw new ArgumentException("Value cannot be empty.", nameof(ifMatch))
        : ifMatch.ToString();

    private static Response<T> Entity<T>(Response response) => Response.FromValue(EntityReader.One<T>(response), response);

    private static NullableResponse<T> EntityIfAny<T>(Response response) =>
        response.Status == 404 ? new MissingEntity<T>(response) : Entity<T>(response);
}
