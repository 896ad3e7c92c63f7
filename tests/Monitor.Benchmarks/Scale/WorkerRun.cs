using System.Diagnostics;
using System.Globalization;
using Monitor.Benchmarks.Polling;

namespace Monitor.Benchmarks.Scale;

/// <summary>One process of the program on a data directory that others share, without the fetching of pages.</summary>
internal sealed class WorkerRun : IAsyncDisposable
{
    private readonly Process _process;

    public WorkerRun(string folder)
        : this(folder, "run", "--port", "0")
    {
    }

    public WorkerRun(string folder, params string[] arguments)
    {
        string[] all = [Path.Combine(AppContext.BaseDirectory, "monitor.dll"), "--data", Path.Combine(folder, "data"), .. arguments];
        var start = new ProcessStartInfo("dotnet", all) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["Polling__ReadPages"] = "false";
        start.Environment["PollSchedule"] = "*/5 * * * * *";
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, line) => Last = line.Data ?? Last;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public int Id => _process.Id;

    public bool HasEnded => _process.HasExited;

    /// <summary>The most memory it was seen to have held (VmHWM of /proc).</summary>
    public double PeakMegabytes { get; private set; }

    public TimeSpan Processor { get; private set; }

    /// <summary>What it said last.</summary>
    public string Last { get; private set; } = "";

    public void Look()
    {
        if (!_process.HasExited)
        {
            PeakMegabytes = Math.Max(PeakMegabytes, ChildRun.PeakOf(_process.Id));
            Processor = _process.TotalProcessorTime;
        }
    }

    /// <summary>Ctrl+C, and waits.</summary>
    public async Task StopAsync()
    {
        using var kill = Process.Start("kill", ["-INT", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        await EndAsync();
    }

    public Task EndAsync() => _process.WaitForExitAsync();

    public ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
        return ValueTask.CompletedTask;
    }
}
