using System.Collections.Concurrent;
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
        var azurite = new AzuriteProcess(AzuriteCommand.Start(["launcher.js", installation], location, ports), clock);
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
            var first = await Task.WhenAny(_ready.Task, Ended).WaitAsync(AzuriteCommand.StartLimit, _clock, cancellationToken);
            if (first == _ready.Task)
            {
                return;
            }
        }
        catch (TimeoutException)
        {
            _complaints.Enqueue($"no answer within {AzuriteCommand.StartLimit.TotalSeconds} seconds");
        }

        throw AzuriteCommand.DidNotStart(_complaints);
    }

    [GeneratedRegex(@"^Azurite (Blob|Queue|Table) service is successfully listening at http://127\.0\.0\.1:(\d+)$")]
    private static partial Regex ListeningLine();
}
