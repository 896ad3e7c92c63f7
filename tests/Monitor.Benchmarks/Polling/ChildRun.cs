using System.Diagnostics;
using System.Globalization;

namespace Monitor.Benchmarks.Polling;

/// <summary>How long a program ran, and the most memory it held (VmHWM of /proc, resident, in MB).</summary>
internal sealed record ChildRun(TimeSpan Time, double PeakMegabytes, int ExitCode)
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(20);

    public static async Task<ChildRun> OfAsync(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => Echo(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var peak = 0.0;
        while (!process.HasExited)
        {
            peak = Math.Max(peak, PeakOf(process.Id));
            await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(Step, TimeProvider.System, CancellationToken.None));
        }

        return new ChildRun(watch.Elapsed, peak, process.ExitCode);
    }

    private static void Echo(string? line)
    {
        if (line is { Length: > 0 })
        {
            Console.Error.WriteLine($"    {line}");
        }
    }

    public static double PeakOf(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : double.Parse(line.Split(':')[1].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
