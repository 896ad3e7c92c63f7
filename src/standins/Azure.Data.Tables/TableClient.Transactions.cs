#nullable disable // The published assembly carries no nullable annotations, and callers must see the same.

using Azure.Core;
using Azure.Data.Tables.Transactions;

namespace Azure.Data.Tables;

/// <content>Entity group transactions: up to 100 rows of one partition, each once, up to 4 MiB; all or nothing.</content>
public partial class TableClient
{
    /// <summary>The responses stand in the order of the actions.</summary>
    /// <exception cref="TableTransactionFailedException">One action was refused, and so nothing was written.</exception>
    /// <exception cref="InvalidOperationException">There are no actions.</exception>
    public virtual Response<IReadOnlyList<Response>> SubmitTransaction(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default) =>
        TransactionAnswer.Of(_requests.Send(Transaction(transactionActions, cancellationToken), cancellationToken));

    /// <inheritdoc cref="SubmitTransaction"/>
    public virtual async Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default) =>
        TransactionAnswer.Of(await _requests.SendAsync(Transaction(transactionActions, cancellationToken), cancellationToken));

    private HttpMessage Transaction(IEnumerable<TableTransactionAction> actions, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actions);
        HttpMessage[] requests = [.. actions.Select(Request)];
        if (requests.Length == 0)
        {
            throw new InvalidOperationException("The transaction has no actions.");
        }

        var (content, contentType) = ChangeSet.Of(requests, cancellationToken);
        return _requests.Transaction(content, contentType);
    }

    private HttpMessage Request(TableTransactionAction action) => action.ActionType switch
    {
        TableTransactionActionType.Add => _requests.Insert(Name, action.Entity),
        TableTransactionActionType.UpdateMerge => Update(action, TableUpdateMode.Merge),
        TableTransactionActionType.UpdateReplace => Update(action, TableUpdateMode.Replace),
        TableTransactionActionType.UpsertMerge => _requests.Update(Name, action.Entity, TableUpdateMode.Merge, null),
        TableTransactionActionType.UpsertReplace => _requests.Update(Name, action.Entity, TableUpdateMode.Replace, null),
        TableTransactionActionType.Delete =>
            _requests.Delete(Name, action.Entity.PartitionKey, action.Entity.RowKey, action.ETag),
        _ => throw new InvalidOperationException($"Unknown action {action.ActionType}."),
    };

    private HttpMessage Update(TableTransactionAction action, TableUpdateMode mode) =>
        _requests.Update(Name, action.Entity, mode, action.ETag == default ? null : action.ETag.ToString());
}
