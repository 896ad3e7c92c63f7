using System.Diagnostics;
using Monitor.Cli.Local;

namespace Monitor.Cli.Azurite;

/// <summary>Finds or starts the storage of a command.</summary>
/// <param name="progress">Hears of an installation.</param>
internal sealed class LocalStorageOpener(AzuriteInstallation installation, TimeProvider clock, TextWriter progress)
{
    /// <param name="dataDirectory">Made when absent; Azurite's data lies in its folder azurite.</param>
    /// <param name="directoryIsNamed">
    /// The user asked for this directory: then an Azurite with other data is never used instead.
    /// </param>
    /// <exception cref="LocalRunException">The directory cannot be made, or Azurite cannot be installed or started.</exception>
    public async Task<LocalStorage> OpenAsync(
        string dataDirectory, bool directoryIsNamed, CancellationToken cancellationToken)
    {
        var directory = Path.GetFullPath(dataDirectory);
        var user = Register(directory);
        try
        {
            return await OpenAsync(directory, directoryIsNamed, user, cancellationToken);
        }
        catch
        {
            user.Dispose();
            throw;
        }
    }

    private static AzuriteUser Register(string directory)
    {
        try
        {
            return AzuriteUser.Register(directory);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new LocalRunException(
                $"The data directory {directory} cannot be made or written to ({refused.Message}): choose another one.",
                refused);
        }
    }

    private async Task<LocalStorage> OpenAsync(
        string directory, bool directoryIsNamed, AzuriteUser user, CancellationToken cancellationToken)
    {
        var azurite = new SharedAzurite(directory, clock);
        using var turn = await azurite.TurnAsync(cancellationToken);
        var found = await azurite.FindAsync(cancellationToken);
        var defaultPorts = await DefaultPortsProbe.LookAsync(clock, cancellationToken);
        switch (AzuriteChoice.Make(found is not null, directoryIsNamed, defaultPorts))
        {
            case AzuriteChoice.Share:
                return Use(azurite, found!, user, $"Storage: the Azurite that serves {directory} already, on ports {found!.Ports}.");
            case AzuriteChoice.UseListening:
                user.Dispose();
                return UseListening();
            case AzuriteChoice.Start start:
                var started = await StartAsync(azurite, start.Ports, cancellationToken);
                return Use(azurite, started, user, $"Storage: Azurite started on ports {started.Ports}, data in {directory}.");
            default:
                throw new UnreachableException();
        }
    }

    private static LocalStorage Use(SharedAzurite azurite, AzuriteMarker marker, AzuriteUser user, string sentence) =>
        new(marker.Ports, sentence, user, closed => azurite.EndAsync(marker, closed));

    private LocalStorage UseListening() => new(
        AzuritePorts.Default,
        $"Storage: the Azurite that is already listening on ports {AzuritePorts.Default}, with its own data.",
        null,
        closed => DefaultPortsProbe.EndAsync(clock, closed));

    private async Task<AzuriteMarker> StartAsync(
        SharedAzurite azurite, AzuritePorts ports, CancellationToken cancellationToken)
    {
        var folder = await installation.EnsureAsync(progress, cancellationToken);
        try
        {
            return await azurite.StartAsync(folder, ports, cancellationToken);
        }
        catch (LocalRunException) when (ports == AzuritePorts.Default)
        {
            // Most often somebody took the default ports after we had looked, and may have given them back since.
            return await azurite.StartAsync(folder, AzuritePorts.Free, cancellationToken);
        }
    }
}
