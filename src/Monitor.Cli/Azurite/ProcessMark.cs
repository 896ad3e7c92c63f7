using System.Diagnostics;

namespace Monitor.Cli.Azurite;

/// <summary>A process, told apart from a later one that bears the same id.</summary>
/// <param name="Started">On Linux, when it started in clock ticks since boot; "0" elsewhere.</param>
internal readonly record struct ProcessMark(int Id, string Started)
{
    private static readonly bool HasProc = File.Exists("/proc/self/stat");

    public static ProcessMark Current => new(
        Environment.ProcessId, HasProc ? StartOf(Environment.ProcessId) ?? "0" : "0");

    /// <param name="names">How its name begins; asked only where its start is not known.</param>
    public bool Runs(params ReadOnlySpan<string> names) => HasProc ? Started == StartOf(Id) : IsRunning(Id, names);

    // proc_pid_stat(5): the name stands in brackets and may hold anything; state is field 3, starttime field 22. A
    // process that ended stays in the list, as Z, until its parent asks for its exit code, which some never do.
    internal static string? StartOf(int id)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{id}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return fields[0] is "Z" or "X" ? null : fields[19];
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static bool IsRunning(int id, ReadOnlySpan<string> names)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited && StartsWithAny(process.ProcessName, names);
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    private static bool StartsWithAny(string processName, ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (processName.StartsWith(name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
