using System.Diagnostics;
using System.Text.Json;
using Monitor.Cli.Azurite;

namespace Monitor.EndToEnd.Tests.Tables;

/// <summary>
/// Reads tables through a client that is not ours: the official SDK for JavaScript, installed once for this user as
/// npm/package-lock.json pins it. The installation works as that of Azurite does, and lies in a folder beside it.
/// </summary>
internal static class TableReader
{
    private static readonly string Pin = Path.Combine(AppContext.BaseDirectory, "npm");

    private static readonly string Installations = Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create),
        "DrawdownMonitor",
        "table-reader");

    /// <returns>The rows of each table; a property holds its value as text and its type.</returns>
    public static async Task<IReadOnlyDictionary<string, TableRow[]>> ReadAsync(string connection, params string[] tables)
    {
        var folder = await new AzuriteInstallation(Pin, Installations, TimeProvider.System)
            .EnsureAsync(TextWriter.Null, CancellationToken.None);
        var start = new ProcessStartInfo("node", [Path.Combine(Pin, "read-tables.js"), folder, .. tables])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["TABLES_CONNECTION"] = connection;
        using var node = Process.Start(start)!;
        var complaints = node.StandardError.ReadToEndAsync(CancellationToken.None);
        var printed = await node.StandardOutput.ReadToEndAsync(CancellationToken.None);
        await node.WaitForExitAsync(CancellationToken.None);
        return node.ExitCode == 0
            ? JsonSerializer.Deserialize<Dictionary<string, JsonElement[]>>(printed)!
                .ToDictionary(table => table.Key, table => table.Value.Select(row => new TableRow(row)).ToArray())
            : throw new InvalidOperationException($"The tables could not be read: {await complaints}");
    }
}
