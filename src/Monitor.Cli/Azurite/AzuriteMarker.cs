using System.Diagnostics;
using System.Text.Json;

namespace Monitor.Cli.Azurite;

/// <summary>
/// The file azurite.json of a data directory: which Azurite serves this directory, and for whose run. It may be left
/// over from a run that was killed.
/// </summary>
/// <param name="Azurite">The process id of Azurite.</param>
/// <param name="Owner">The process id of the run that started it and ends it.</param>
internal sealed record AzuriteMarker(int Azurite, int Owner, AzuritePorts Ports)
{
    /// <summary>Azurite runs. Without its owner it is saving, and about to end.</summary>
    public bool AzuriteRuns => IsRunning(Azurite, "azurite", "node");

    public bool OwnerRuns => IsRunning(Owner, string.Empty);

    public static string PathIn(string directory) => Path.Combine(directory, "azurite.json");

    /// <returns>Null when there is none, or none that can be read.</returns>
    public static async Task<AzuriteMarker?> ReadAsync(string directory, CancellationToken cancellationToken)
    {
        try
        {
            await using var file = File.OpenRead(PathIn(directory));
            return await JsonSerializer.DeserializeAsync<AzuriteMarker>(
                file, JsonSerializerOptions.Web, cancellationToken);
        }
        catch (Exception unreadable) when (unreadable is FileNotFoundException or JsonException)
        {
            return null;
        }
    }

    public Task WriteAsync(string directory, CancellationToken cancellationToken) => File.WriteAllTextAsync(
        PathIn(directory), JsonSerializer.Serialize(this, JsonSerializerOptions.Web), cancellationToken);

    // The system gives the id of an ended process to another one sooner or later. launcher.js names itself azurite
    // where the system lets it, which is on Linux; elsewhere it goes by its program, node.
    private static bool IsRunning(int id, params ReadOnlySpan<string> names)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited && StartsWithAny(process.ProcessName, names);
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    private static bool StartsWithAny(string processName, ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (processName.StartsWith(name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
