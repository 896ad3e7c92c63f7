using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Monitor.Cli.Local;

namespace Monitor.Cli.Azurite;

/// <summary>
/// A running Azurite that belongs to this process: it ends with it, even when this process is killed, and saves its
/// data then (launcher.js). Killed itself, Azurite loses what it took in since its last save: it saves every 5 seconds.
/// </summary>
internal sealed partial class AzuriteProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(15);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly ConcurrentDictionary<string, int> _listening = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TimeProvider _clock;

    private AzuriteProcess(Process process, TimeProvider clock)
    {
        _process = process;
        _clock = clock;
    }

    /// <summary>Where its services listen; never zero.</summary>
    public AzuritePorts Ports { get; private set; }

    public int Id => _process.Id;

    /// <summary>Completes when Azurite is gone, whoever ended it.</summary>
    public Task Ended { get; private set; } = Task.CompletedTask;

    /// <summary>Returns when all services listen.</summary>
    /// <param name="installation">The folder of <see cref="AzuriteInstallation.EnsureAsync"/>.</param>
    /// <param name="location">Azurite's data; made when absent. Two Azurites must never share one.</param>
    /// <exception cref="LocalRunException">Node.js is missing, a port is taken, or Azurite did not start.</exception>
    public static async Task<AzuriteProcess> StartAsync(
        string installation, string location, AzuritePorts ports, TimeProvider clock, CancellationToken cancellationToken)
    {
        var azurite = new AzuriteProcess(Launch(installation, location, ports), clock);
        try
        {
            azurite.Listen();
            await azurite.WaitUntilReadyAsync(cancellationToken);
            return azurite;
        }
        catch
        {
            await azurite.DisposeAsync();
            throw;
        }
    }

    /// <summary>Lets Azurite save and end.</summary>
    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        try
        {
            await Ended.WaitAsync(StopLimit, _clock);
        }
        catch (TimeoutException)
        {
            _process.Kill();
            await Ended;
        }

        _process.Dispose();
    }

    private static Process Launch(string installation, string location, AzuritePorts ports)
    {
        var start = new ProcessStartInfo("node")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in Arguments(installation, location, ports))
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            throw new LocalRunException(
                "'node' was not found, and Azurite, the local storage emulator, runs on it: install Node.js 20 or "
                + "newer, or start Azurite yourself, then run again.",
                missing);
        }
    }

    private static string[] Arguments(string installation, string location, AzuritePorts ports) =>
    [
        Path.Combine(AppContext.BaseDirectory, "Azurite", "launcher.js"), installation,
        "--location", location, "--silent", "--disableTelemetry", "--skipApiVersionCheck",
        "--blobHost", "127.0.0.1", "--blobPort", ports.Blob.ToString(CultureInfo.InvariantCulture),
        "--queueHost", "127.0.0.1", "--queuePort", ports.Queue.ToString(CultureInfo.InvariantCulture),
        "--tableHost", "127.0.0.1", "--tablePort", ports.Table.ToString(CultureInfo.InvariantCulture),
    ];

    private void Listen()
    {
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => _complaints.Enqueue(line.Data ?? string.Empty);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        Ended = _process.WaitForExitAsync(CancellationToken.None);
    }

    private void Hear(string? line)
    {
        var match = ListeningLine().Match(line ?? string.Empty);
        if (!match.Success)
        {
            return;
        }

        _listening[match.Groups[1].Value] = int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture);
        if (_listening.Count == 3)
        {
            Ports = new AzuritePorts(_listening["Blob"], _listening["Queue"], _listening["Table"]);
            _ready.TrySetResult();
        }
    }

    private async Task WaitUntilReadyAsync(CancellationToken cancellationToken)
    {
        try
        {
            var first = await Task.WhenAny(_ready.Task, Ended).WaitAsync(StartLimit, _clock, cancellationToken);
            if (first == _ready.Task)
            {
                return;
            }
        }
        catch (TimeoutException)
        {
            _complaints.Enqueue($"no answer within {StartLimit.TotalSeconds} seconds");
        }

        var said = string.Join(' ', _complaints.Where(line => line.Length > 0).Take(3));
        throw new LocalRunException(
            $"Azurite, the local storage emulator, did not start ({said}): mend that, or start Azurite yourself, "
            + "then run again.");
    }

    [GeneratedRegex(@"^Azurite (Blob|Queue|Table) service is successfully listening at http://127\.0\.0\.1:(\d+)$")]
    private static partial Regex ListeningLine();
}
