using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Monitor.Testing;

namespace Monitor.EndToEnd.Tests.Driving;

/// <summary>The real program as a child process: the monitor.dll that the build copied beside the tests.</summary>
internal sealed class MonitorProcess : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);

    // The settings that the program reads from its environment must be those of the test alone.
    private static readonly string[] Settings = ["AzureWebJobsStorage", "PollSchedule", "Fetch__", "Polling__", "Channels__", "Smtp__", "Web__", "SignUp__", "DigestSchedule", "Canary__", "Retention__", "OTEL_", "IDENTITY_"];

    private readonly Process _process;
    private readonly Transcript _output = new();
    private readonly Transcript _error = new();

    private MonitorProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => _output.Add(line.Data);
        process.ErrorDataReceived += (_, line) => _error.Add(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public bool HasExited => _process.HasExited;

    /// <param name="folder">Where the program is started.</param>
    /// <param name="environment">What to change of this process's environment; null takes a variable away.</param>
    public static MonitorProcess Start(
        IEnumerable<string> arguments, string folder, IReadOnlyDictionary<string, string?> environment)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "monitor.dll");
        var start = new ProcessStartInfo(DotNet, [program, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var name in start.Environment.Keys.Where(IsSetting).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return new MonitorProcess(process);
    }

    /// <exception cref="TimeoutException">It still ran after two minutes.</exception>
    public async Task<MonitorRun> ToEndAsync(TimeSpan? limit = null)
    {
        try
        {
            using var late = new CancellationTokenSource(limit ?? Limit, TimeProvider.System);
            await _process.WaitForExitAsync(late.Token);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"The program did not end within {limit ?? Limit}. It said:\n{_error}{_output}");
        }

        return new MonitorRun(_process.ExitCode, _output.ToString(), _error.ToString());
    }

    /// <summary>Returns when the words stand on its error stream.</summary>
    public Task HasSaidAsync(string words) => Eventually.IsTrueAsync(
        () => _error.ToString().Contains(words, StringComparison.Ordinal)
            || (_process.HasExited ? throw new InvalidOperationException($"The program ended early. It said:\n{_error}") : false),
        $"the program says '{words}'");

    /// <summary>What Ctrl+C does. Unix only: .NET sends no signals.</summary>
    public async Task InterruptAsync()
    {
        using var kill = Process.Start("kill", ["-INT", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(CancellationToken.None);
    }

    /// <summary>SIGKILL to the program alone: its Azurite is left to find out by itself.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    // Not from PATH, which a test may empty: shared/Microsoft.NETCore.App/VERSION/ lies three levels below it.
    private static string DotNet => Path.GetFullPath(Path.Combine(
        RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));

    private static bool IsSetting(string name) =>
        Array.Exists(Settings, setting => name.StartsWith(setting, StringComparison.OrdinalIgnoreCase));

    private sealed class Transcript
    {
        private readonly Lock _gate = new();
        private readonly StringBuilder _text = new();

        public void Add(string? line)
        {
            if (line is not null)
            {
                lock (_gate)
                {
                    _text.Append(line).Append('\n');
                }
            }
        }

        public override string ToString()
        {
            lock (_gate)
            {
                return _text.ToString();
            }
        }
    }
}
