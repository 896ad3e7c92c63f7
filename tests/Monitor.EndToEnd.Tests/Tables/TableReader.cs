using System.Text.Json;
using Monitor.EndToEnd.Tests.Driving;

namespace Monitor.EndToEnd.Tests.Tables;

/// <summary>Reads tables through a client that is not ours: the official SDK for JavaScript.</summary>
internal static class TableReader
{
    /// <returns>The rows of each table; a property holds its value as text and its type.</returns>
    public static async Task<IReadOnlyDictionary<string, TableRow[]>> ReadAsync(string connection, params string[] tables)
    {
        var read = await Peers.Scripts.AskAsync("read-tables.js", JsonSerializer.SerializeToUtf8Bytes(new { connection, tables }));
        return read.EnumerateObject().ToDictionary(
            table => table.Name, table => table.Value.EnumerateArray().Select(row => new TableRow(row)).ToArray());
    }
}
