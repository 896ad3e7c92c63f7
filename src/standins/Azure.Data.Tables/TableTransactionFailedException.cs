#nullable disable // The published assembly carries no nullable annotations, and callers must see the same.

using System.Globalization;

namespace Azure.Data.Tables;

/// <summary>A transaction was refused as a whole: none of its actions took effect.</summary>
public class TableTransactionFailedException : RequestFailedException
{
    internal const string FailedEntity = "FailedEntity";

    public TableTransactionFailedException(RequestFailedException requestFailedException)
        : base(
            requestFailedException.Status,
            requestFailedException.Message,
            requestFailedException.ErrorCode,
            requestFailedException.InnerException)
    {
        foreach (var key in requestFailedException.Data.Keys)
        {
            Data.Add(key, requestFailedException.Data[key]);
        }

        FailedTransactionActionIndex =
            int.TryParse(Data[FailedEntity] as string, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                ? index
                : null;
    }

    /// <summary>Position of the refused action; null when the service did not tell it.</summary>
    public int? FailedTransactionActionIndex { get; }
}
