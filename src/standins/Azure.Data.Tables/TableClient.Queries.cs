#nullable disable // The published assembly carries no nullable annotations, and callers must see the same.

using System.Linq.Expressions;
using Azure.Core;
using Azure.Data.Tables.Entities;
using Azure.Data.Tables.Filtering;
using Azure.Data.Tables.Paging;

namespace Azure.Data.Tables;

/// <content>Many rows.</content>
public partial class TableClient
{
    /// <param name="filter">OData; null for all rows.</param>
    /// <param name="maxPerPage">1 to 1000; the service may return fewer, even none, and go on.</param>
    /// <param name="select">Names of the columns to fetch; null for all.</param>
    public virtual Pageable<T> Query<T>(
        string filter = null, int? maxPerPage = null, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        new QueryPages<T>((token, top) => Rows<T>(_requests.Send(Asking(filter, top, select, token), cancellationToken)), maxPerPage);

    /// <inheritdoc cref="Query{T}(string, int?, IEnumerable{string}, CancellationToken)"/>
    public virtual AsyncPageable<T> QueryAsync<T>(
        string filter = null, int? maxPerPage = null, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity => new AsyncQueryPages<T>(
        async (token, top) => Rows<T>(await _requests.SendAsync(Asking(filter, top, select, token), cancellationToken)),
        maxPerPage);

    /// <inheritdoc cref="Query{T}(string, int?, IEnumerable{string}, CancellationToken)"/>
    /// <exception cref="NotSupportedException">The service cannot evaluate the expression.</exception>
    public virtual Pageable<T> Query<T>(
        Expression<Func<T, bool>> filter, int? maxPerPage = null, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity => Query<T>(ExpressionFilter.Of(filter), maxPerPage, select, cancellationToken);

    /// <inheritdoc cref="Query{T}(Expression{Func{T, bool}}, int?, IEnumerable{string}, CancellationToken)"/>
    public virtual AsyncPageable<T> QueryAsync<T>(
        Expression<Func<T, bool>> filter, int? maxPerPage = null, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity => QueryAsync<T>(ExpressionFilter.Of(filter), maxPerPage, select, cancellationToken);

    private HttpMessage Asking(string filter, int? top, IEnumerable<string> select, string token) =>
        _requests.Query(Name, filter, top, select, EntityContinuation.Parse(token));

    private static Page<T> Rows<T>(Response response) =>
        Page<T>.FromValues(EntityReader.Many<T>(response), EntityContinuation.In(response), response);
}
