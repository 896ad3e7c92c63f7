using Monitor.Cli.Local;

namespace Monitor.Cli.Azurite;

/// <summary>
/// The Azurite of a data directory, which all commands that use the directory share. It ends when the last of them is
/// gone; shared.js has the protocol. To be asked by a registered user in its turn only.
/// </summary>
internal sealed class SharedAzurite(string directory, TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan ReadyLimit = TimeSpan.FromSeconds(60);

    /// <summary>The user's turn to find or start it, for as long as it is held.</summary>
    public Task<CrossProcessLock> TurnAsync(CancellationToken cancellationToken) =>
        CrossProcessLock.AcquireAsync(Path.Combine(directory, "azurite.lock"), clock, cancellationToken);

    /// <summary>Waits while it starts or ends.</summary>
    /// <returns>The one that serves; null when there is none, and then nothing is left of an earlier one.</returns>
    /// <exception cref="LocalRunException">It has the directory and does not answer.</exception>
    public async Task<AzuriteMarker?> FindAsync(CancellationToken cancellationToken)
    {
        var began = clock.GetTimestamp();
        while (await AzuriteMarker.ReadAsync(directory, cancellationToken) is { } marker)
        {
            if (!marker.AzuriteRuns)
            {
                // Nobody else deletes or replaces it. Where there is none, nothing may be deleted: a starter that was
                // killed may have left an Azurite that is about to make its marker.
                File.Delete(AzuriteMarker.PathIn(directory));
                return null;
            }

            if (marker.State == AzuriteState.Serving
                && await DefaultPortsProbe.IsAzuriteAsync(marker.Ports.Queue, clock, cancellationToken))
            {
                return marker;
            }

            if (clock.GetElapsedTime(began) > ReadyLimit)
            {
                throw new LocalRunException(
                    $"An earlier Azurite (process id {marker.Azurite}) has the data directory {directory} and does not "
                    + "answer: end that process, then run again.");
            }

            await Task.Delay(Pause, clock, cancellationToken);
        }

        return null;
    }

    /// <summary>Returns when it serves.</summary>
    /// <param name="installation">The folder of <see cref="AzuriteInstallation.EnsureAsync"/>.</param>
    /// <exception cref="LocalRunException">Node.js is missing, a port is taken, or Azurite did not start.</exception>
    public async Task<AzuriteMarker> StartAsync(
        string installation, AzuritePorts ports, CancellationToken cancellationToken)
    {
        var location = Path.Combine(directory, "azurite");
        using var starter = AzuriteCommand.Start(["starter.js", directory, installation], location, ports);
        var complaints = starter.StandardError.ReadToEndAsync(cancellationToken);
        try
        {
            await starter.WaitForExitAsync(cancellationToken).WaitAsync(AzuriteCommand.StartLimit, clock, cancellationToken);
        }
        catch (TimeoutException)
        {
            throw AzuriteCommand.DidNotStart([$"no answer within {AzuriteCommand.StartLimit.TotalSeconds} seconds"]);
        }

        return starter.ExitCode == 0 && await FindAsync(cancellationToken) is { } marker
            ? marker
            : throw AzuriteCommand.DidNotStart((await complaints).Split('\n', StringSplitOptions.TrimEntries));
    }

    /// <summary>Completes when the Azurite of the marker is gone.</summary>
    public async Task EndAsync(AzuriteMarker marker, CancellationToken cancellationToken)
    {
        while (marker.AzuriteRuns)
        {
            await Task.Delay(Look, clock, cancellationToken);
        }
    }
}
