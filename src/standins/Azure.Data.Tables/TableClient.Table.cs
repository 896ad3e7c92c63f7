#nullable disable // The published assembly carries no nullable annotations, and callers must see the same.

using Azure.Data.Tables.Models;

namespace Azure.Data.Tables;

/// <content>The table itself.</content>
public partial class TableClient
{
    public virtual Response<TableItem> Create(CancellationToken cancellationToken = default) =>
        Table(_requests.Send(_requests.CreateTable(Name, true, null), cancellationToken));

    public virtual async Task<Response<TableItem>> CreateAsync(CancellationToken cancellationToken = default) =>
        Table(await _requests.SendAsync(_requests.CreateTable(Name, true, null), cancellationToken));

    /// <summary>The raw response has status 409 when the table was there.</summary>
    /// <exception cref="RequestFailedException">Also while a table of that name is being deleted.</exception>
    public virtual Response<TableItem> CreateIfNotExists(CancellationToken cancellationToken = default) =>
        TableUnlessBeingDeleted(_requests.Send(_requests.CreateTable(Name, false, 409), cancellationToken));

    /// <inheritdoc cref="CreateIfNotExists"/>
    public virtual async Task<Response<TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default) =>
        TableUnlessBeingDeleted(await _requests.SendAsync(_requests.CreateTable(Name, false, 409), cancellationToken));

    /// <summary>Status 404 when there was no such table.</summary>
    public virtual Response Delete(CancellationToken cancellationToken = default) =>
        _requests.Send(_requests.DeleteTable(Name), cancellationToken);

    /// <inheritdoc cref="Delete"/>
    public virtual async Task<Response> DeleteAsync(CancellationToken cancellationToken = default) =>
        await _requests.SendAsync(_requests.DeleteTable(Name), cancellationToken);

    private Response<TableItem> Table(Response response) => Response.FromValue(new TableItem(Name), response);

    private Response<TableItem> TableUnlessBeingDeleted(Response response)
    {
        if (response.Status == 409)
        {
            var refusal = new RequestFailedException(response);
            if (string.Equals(refusal.ErrorCode, nameof(TableErrorCode.TableBeingDeleted), StringComparison.OrdinalIgnoreCase))
            {
                throw refusal;
            }
        }

        return Table(response);
    }
}
