using System.Diagnostics;
using System.Globalization;

namespace Monitor.Benchmarks.Relevance;

/// <summary>What a program printed, and the time that it took: on the clock, and of the processor, which others who use the machine do not lengthen.</summary>
internal sealed record TimedCommand(TimeSpan Wall, TimeSpan Processor, IReadOnlyList<string> Output)
{
    /// <summary>Runs a program on one core; its errors go to the console.</summary>
    /// <exception cref="InvalidOperationException">The program cannot be run.</exception>
    public static async Task<TimedCommand> RunAsync(string core, IReadOnlyList<string> command)
    {
        // The shell's own account of the processor's time is exact to a thousandth, and comes last on the error stream.
        const string Script = "TIMEFORMAT='%U %S'; time taskset -c \"$0\" \"$@\"";
        var start = new ProcessStartInfo("bash", ["-c", Script, core, .. command]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["LC_ALL"] = "C.UTF-8";
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var output = await process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var said = (await error).TrimEnd().Split('\n');
        await process.WaitForExitAsync(CancellationToken.None);
        // bogofilter exits with what it takes the last item for: 0 to 2.
        return process.ExitCode <= 2
            ? new TimedCommand(watch.Elapsed, Seconds(said[^1]), output.TrimEnd().Split('\n'))
            : throw new InvalidOperationException($"{command[0]} cannot be run: {string.Join(' ', said)}");
    }

    private static TimeSpan Seconds(string times) =>
        TimeSpan.FromSeconds(times.Split(' ').Sum(time => double.Parse(time, CultureInfo.InvariantCulture)));
}
