#nullable disable // The published assembly carries no nullable annotations, and callers must see the same.

namespace Azure.Data.Tables.Models;

/// <summary>A table of the account.</summary>
public class TableItem(string name)
{
    public string Name { get; } = name ?? throw new ArgumentNullException(nameof(name));
}
