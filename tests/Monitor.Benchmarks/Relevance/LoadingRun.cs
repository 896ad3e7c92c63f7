using System.Diagnostics;
using System.Globalization;
using Monitor.Analysis.Relevance;

namespace Monitor.Benchmarks.Relevance;

/// <summary>Loads the model in a process that has done nothing else, and prints what that took.</summary>
internal static class LoadingRun
{
    public static int Run()
    {
        var (heap, resident) = (GC.GetTotalMemory(forceFullCollection: true), Environment.WorkingSet);
        var (watch, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var model = RelevanceModel.Embedded;
        var (loaded, worked) = (watch.Elapsed, Environment.CpuUsage.TotalTime - processor);
        var grown = Environment.WorkingSet - resident;
        model.Assess(new NewsText("US troops leave Iraq", "", ""));
        var first = watch.Elapsed;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{loaded.TotalMilliseconds:0} ms on the clock ({worked.TotalMilliseconds:0} ms of the processor), {grown / 1e6:0.0} MB more resident, {(GC.GetTotalMemory(forceFullCollection: true) - heap) / 1e6:0.0} MB held; first item judged after {first.TotalMilliseconds:0} ms"));
        GC.KeepAlive(model);
        return 0;
    }
}
