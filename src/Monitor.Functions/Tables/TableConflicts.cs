using Azure;
using Azure.Data.Tables;

namespace Monitor.Functions.Tables;

/// <summary>
/// Turns the answers that two writers provoke into values; every other failure stays an exception. A request that is
/// sent again because its answer was lost meets its own work and looks like a rival's: callers go on from the row as
/// they find it, whoever wrote it.
/// </summary>
internal static class TableConflicts
{
    private const int BadRequest = 400;
    private const int Conflict = 409;
    private const int TooLarge = 413;
    private const int PreconditionFailed = 412;
    private const int NotFound = 404;

    /// <summary>The revision of the new row; null: a row with these keys exists, and stays as it is.</summary>
    public static async Task<string?> TryAddAsync<T>(this TableClient table, T row, CancellationToken cancellation)
        where T : ITableEntity
    {
        try
        {
            var answer = await table.AddEntityAsync(row, cancellation);
            return answer.Headers.ETag.ToString();
        }
        catch (RequestFailedException taken) when (taken.Status == Conflict)
        {
            return null;
        }
    }

    /// <summary>
    /// Adds rows of one partition, all or none. False: they were refused, most likely because one of them exists; added
    /// one by one each says what is wrong with it.
    /// </summary>
    public static async Task<bool> TryAddAllAsync<T>(
        this TableClient table, IReadOnlyCollection<T> rows, CancellationToken cancellation)
        where T : ITableEntity
    {
        try
        {
            await table.SubmitTransactionAsync(
                rows.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)), cancellation);
            return true;
        }
        catch (RequestFailedException refused) when (refused.Status is BadRequest or Conflict or TooLarge)
        {
            return false;
        }
    }

    /// <summary>The new revision; null: the row was changed or removed since the given revision was read.</summary>
    public static async Task<string?> TryUpdateAsync<T>(
        this TableClient table, T row, string revision, TableUpdateMode mode, CancellationToken cancellation)
        where T : ITableEntity
    {
        try
        {
            var answer = await table.UpdateEntityAsync(row, new ETag(revision), mode, cancellation);
            return answer.Headers.ETag.ToString();
        }
        catch (RequestFailedException late) when (late.Status is PreconditionFailed or NotFound)
        {
            return null;
        }
    }

    /// <summary>Deletes rows of one partition as they were read, all or none. False: one of them was changed or deleted since.</summary>
    public static async Task<bool> TryDeleteAllAsync(
        this TableClient table, IEnumerable<TableEntity> rows, CancellationToken cancellation)
    {
        try
        {
            await table.SubmitTransactionAsync(
                rows.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, row.ETag)), cancellation);
            return true;
        }
        catch (RequestFailedException late) when (late.Status is PreconditionFailed or NotFound)
        {
            return false;
        }
    }

    /// <summary>False: there was no such row.</summary>
    public static async Task<bool> TryDeleteAsync(
        this TableClient table, string partition, string row, CancellationToken cancellation)
    {
        using var answer = await table.DeleteEntityAsync(partition, row, ETag.All, cancellation);
        return answer.Status != NotFound;
    }
}
