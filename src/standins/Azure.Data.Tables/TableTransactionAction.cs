#nullable disable // The published assembly carries no nullable annotations, and callers must see the same.

namespace Azure.Data.Tables;

/// <summary>One step of an entity group transaction.</summary>
/// <remarks>
/// Without an <see cref="ETag"/> an update carries no condition, which makes the service treat it as an upsert; a
/// deletion is then unconditional, and fails the transaction when the row is missing.
/// </remarks>
public class TableTransactionAction
{
    public TableTransactionAction(TableTransactionActionType actionType, ITableEntity entity)
        : this(actionType, entity, default)
    {
    }

    public TableTransactionAction(TableTransactionActionType actionType, ITableEntity entity, ETag etag = default)
    {
        ArgumentNullException.ThrowIfNull(entity);
        ActionType = actionType;
        Entity = entity;
        ETag = etag;
    }

    public TableTransactionActionType ActionType { get; }

    public ITableEntity Entity { get; }

    public ETag ETag { get; }
}
