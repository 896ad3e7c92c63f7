#nullable disable // The published assembly carries no nullable annotations, and callers must see the same.

using System.Linq.Expressions;
using System.Text.Json;
using Azure.Data.Tables.Filtering;
using Azure.Data.Tables.Models;
using Azure.Data.Tables.Paging;

namespace Azure.Data.Tables;

/// <content>The list of tables.</content>
public partial class TableServiceClient
{
    /// <param name="filter">OData over <c>TableName</c>; null for all tables.</param>
    /// <param name="maxPerPage">1 to 1000.</param>
    public virtual Pageable<TableItem> Query(string filter = null, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        new QueryPages<TableItem>(
            (token, top) => Tables(_requests.Send(_requests.QueryTables(filter, top, token), cancellationToken)),
            maxPerPage);

    /// <inheritdoc cref="Query(string, int?, CancellationToken)"/>
    public virtual AsyncPageable<TableItem> QueryAsync(string filter = null, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        new AsyncQueryPages<TableItem>(
            async (token, top) => Tables(await _requests.SendAsync(_requests.QueryTables(filter, top, token), cancellationToken)),
            maxPerPage);

    /// <inheritdoc cref="Query(string, int?, CancellationToken)"/>
    public virtual Pageable<TableItem> Query(FormattableString filter, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        Query(InterpolatedFilter.Of(filter), maxPerPage, cancellationToken);

    /// <inheritdoc cref="Query(string, int?, CancellationToken)"/>
    public virtual AsyncPageable<TableItem> QueryAsync(FormattableString filter, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        QueryAsync(InterpolatedFilter.Of(filter), maxPerPage, cancellationToken);

    /// <inheritdoc cref="Query(string, int?, CancellationToken)"/>
    public virtual Pageable<TableItem> Query(
        Expression<Func<TableItem, bool>> filter, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        Query(ExpressionFilter.Of(filter), maxPerPage, cancellationToken);

    /// <inheritdoc cref="Query(string, int?, CancellationToken)"/>
    public virtual AsyncPageable<TableItem> QueryAsync(
        Expression<Func<TableItem, bool>> filter, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        QueryAsync(ExpressionFilter.Of(filter), maxPerPage, cancellationToken);

    private static Page<TableItem> Tables(Response response)
    {
        using var document = JsonDocument.Parse(response.Content);
        TableItem[] tables = [.. document.RootElement.GetProperty("value").EnumerateArray()
            .Select(row => new TableItem(row.GetProperty("TableName").GetString()))];
        var next = response.Headers.TryGetValue("x-ms-continuation-NextTableName", out var name) ? name : null;
        return Page<TableItem>.FromValues(tables, next, response);
    }
}
