using System.Diagnostics;
using Monitor.Cli.Local;

namespace Monitor.Cli.Azurite;

/// <summary>Finds or starts the storage of a local run.</summary>
/// <param name="progress">Hears of an installation.</param>
internal sealed class LocalStorageOpener(AzuriteInstallation installation, TimeProvider clock, TextWriter progress)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan SavingLimit = TimeSpan.FromSeconds(20);

    /// <param name="dataDirectory">Made when absent; Azurite's data lies in its folder azurite.</param>
    /// <param name="directoryIsNamed">
    /// The user asked for this directory: then an Azurite with other data is never used instead.
    /// </param>
    /// <exception cref="LocalRunException">The directory cannot be made, or Azurite cannot be installed or started.</exception>
    public async Task<LocalStorage> OpenAsync(
        string dataDirectory, bool directoryIsNamed, CancellationToken cancellationToken)
    {
        var directory = Path.GetFullPath(dataDirectory);
        MakeDirectory(directory);
        using var turn = await CrossProcessLock.AcquireAsync(
            Path.Combine(directory, "azurite.lock"), clock, cancellationToken);
        var shared = await FindSharedAsync(directory, cancellationToken);
        var defaultPorts = await DefaultPortsProbe.LookAsync(clock, cancellationToken);
        return AzuriteChoice.Make(shared is not null, directoryIsNamed, defaultPorts) switch
        {
            AzuriteChoice.Share => Share(shared!, directory),
            AzuriteChoice.UseListening => UseListening(),
            AzuriteChoice.Start start => await StartAsync(start.Ports, directory, cancellationToken),
            _ => throw new UnreachableException(),
        };
    }

    private static void MakeDirectory(string directory)
    {
        try
        {
            Directory.CreateDirectory(directory);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new LocalRunException(
                $"The data directory {directory} cannot be made ({refused.Message}): choose another one.", refused);
        }
    }

    private async Task<AzuriteMarker?> FindSharedAsync(string directory, CancellationToken cancellationToken)
    {
        if (await AzuriteMarker.ReadAsync(directory, cancellationToken) is not { AzuriteRuns: true } marker)
        {
            return null;
        }

        if (marker.OwnerRuns && await DefaultPortsProbe.IsAzuriteAsync(marker.Ports.Queue, clock, cancellationToken))
        {
            return marker;
        }

        await WaitUntilGoneAsync(marker, cancellationToken);
        return null;
    }

    // It is saving. Two Azurites on one directory would overwrite each other's data.
    private async Task WaitUntilGoneAsync(AzuriteMarker marker, CancellationToken cancellationToken)
    {
        var began = clock.GetTimestamp();
        while (marker.AzuriteRuns)
        {
            if (clock.GetElapsedTime(began) > SavingLimit)
            {
                throw new LocalRunException(
                    $"An earlier Azurite (process id {marker.Azurite}) still has this data directory and does not "
                    + "answer: end that process, then run again.");
            }

            await Task.Delay(Pause, clock, cancellationToken);
        }
    }

    private static LocalStorage Share(AzuriteMarker marker, string directory) => new(
        marker.Ports,
        $"Storage: Azurite of the run with process id {marker.Owner}, on ports {marker.Ports}, data in {directory}; it "
        + "ends with that run.");

    private static LocalStorage UseListening() => new(
        AzuritePorts.Default,
        $"Storage: the Azurite that is already listening on ports {AzuritePorts.Default}, with its own data.");

    private async Task<LocalStorage> StartAsync(
        AzuritePorts ports, string directory, CancellationToken cancellationToken)
    {
        var folder = await installation.EnsureAsync(progress, cancellationToken);
        try
        {
            return await LocalStorage.StartAsync(folder, directory, ports, clock, cancellationToken);
        }
        catch (LocalRunException) when (ports == AzuritePorts.Default && !DefaultPortsProbe.AreFree())
        {
            // Somebody took the default ports after we had looked.
            return await LocalStorage.StartAsync(folder, directory, AzuritePorts.Free, clock, cancellationToken);
        }
    }
}
