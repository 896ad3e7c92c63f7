using System.Text.Json;

namespace Monitor.Cli.Azurite;

/// <summary>
/// The file azurite.json of a data directory, which the Azurite that serves the directory writes (shared.js). It is
/// left over when that Azurite was killed.
/// </summary>
/// <param name="Azurite">The process id of Azurite.</param>
/// <param name="Started">As <see cref="ProcessMark.Started"/>.</param>
/// <param name="Ports">Zero while it starts.</param>
internal sealed record AzuriteMarker(int Azurite, string Started, AzuriteState State, AzuritePorts Ports)
{
    /// <summary>What stands in place of one that cannot be read: a power failure left half of it, and no Azurite.</summary>
    private static readonly AzuriteMarker Unreadable = new(0, "0", AzuriteState.Ending, AzuritePorts.Free);

    // launcher.js and shared.js name themselves azurite where the system lets them; elsewhere they go by their program.
    public bool AzuriteRuns => new ProcessMark(Azurite, Started).Runs("azurite", "node");

    public static string PathIn(string directory) => Path.Combine(directory, "azurite.json");

    /// <returns>Null when there is none.</returns>
    public static async Task<AzuriteMarker?> ReadAsync(string directory, CancellationToken cancellationToken)
    {
        try
        {
            // Its writer may rename another one over it meanwhile.
            await using var file = new FileStream(
                PathIn(directory), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return await JsonSerializer.DeserializeAsync<AzuriteMarker>(
                file, JsonSerializerOptions.Web, cancellationToken) ?? Unreadable;
        }
        catch (JsonException)
        {
            return Unreadable;
        }
        catch (Exception none) when (none is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }
}
