using System.Diagnostics;
using System.Globalization;
using Monitor.Cli.Azurite;
using Monitor.Testing;

namespace Monitor.EndToEnd.Tests.Faults;

/// <summary>An Azurite that a test halts, ends, empties and starts again: always on the same ports and folder.</summary>
internal sealed class BreakableAzurite : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private AzuritePorts _ports = AzuritePorts.Free;
    private AzuriteProcess? _process;

    public AzuritePorts Ports => _ports;

    private string Data => _folder["azurite"];

    public static async Task<BreakableAzurite> StartAsync()
    {
        var azurite = new BreakableAzurite();
        await azurite.StartAgainAsync();
        return azurite;
    }

    public async Task StartAgainAsync()
    {
        var installed = await AzuriteInstallation.ForThisUser(TimeProvider.System).EnsureAsync(Console.Error, CancellationToken.None);
        _process = await AzuriteProcess.StartAsync(installed, Data, _ports, TimeProvider.System, CancellationToken.None);
        _ports = _process.Ports;
    }

    /// <summary>It keeps its ports and answers nobody, as a machine that hangs.</summary>
    public Task HaltAsync() => SignalAsync("-STOP");

    public Task GoOnAsync() => SignalAsync("-CONT");

    /// <summary>It saves and ends.</summary>
    public async Task EndAsync()
    {
        await (_process?.DisposeAsync() ?? ValueTask.CompletedTask);
        _process = null;
    }

    /// <summary>Takes away what it saved.</summary>
    public void Empty() => Directory.Delete(Data, recursive: true);

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        _folder.Dispose();
    }

    private async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [signal, _process!.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(CancellationToken.None);
    }
}
