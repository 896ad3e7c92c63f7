using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Monitor.Cli.Local;

namespace Monitor.Cli.Azurite;

/// <summary>The command line that starts Azurite, and what is said when it fails.</summary>
internal static class AzuriteCommand
{
    private const string NodeError = "Error: ";

    public static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    /// <param name="script">One of the scripts beside this program, and what it wants before Azurite's own arguments.</param>
    /// <param name="location">Azurite's data; made when absent. Two Azurites must never share one.</param>
    /// <exception cref="LocalRunException">Node.js is missing.</exception>
    public static Process Start(IReadOnlyList<string> script, string location, AzuritePorts ports)
    {
        var start = new ProcessStartInfo("node")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (string[])[.. Scripted(script), .. Own(location, ports)])
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

    /// <param name="complaints">The lines that it wrote to its error stream.</param>
    public static LocalRunException DidNotStart(IEnumerable<string> complaints)
    {
        // Node.js shows the line of its source before it says what is wrong.
        var lines = complaints.Where(line => line.Length > 0).ToList();
        var said = lines.Find(line => line.StartsWith(NodeError, StringComparison.Ordinal))?[NodeError.Length..]
            ?? (lines.Count > 0 ? string.Join(' ', lines.Take(3)) : "it ended without a word");
        return new LocalRunException(
            $"Azurite, the local storage emulator, did not start ({said}): mend that, or start Azurite yourself, "
            + "then run again.");
    }

    private static string[] Scripted(IReadOnlyList<string> script) =>
        [Path.Combine(AppContext.BaseDirectory, "Azurite", script[0]), .. script.Skip(1)];

    private static string[] Own(string location, AzuritePorts ports) =>
    [
        "--location", location, "--silent", "--disableTelemetry", "--skipApiVersionCheck",
        "--blobHost", "127.0.0.1", "--blobPort", ports.Blob.ToString(CultureInfo.InvariantCulture),
        "--queueHost", "127.0.0.1", "--queuePort", ports.Queue.ToString(CultureInfo.InvariantCulture),
        "--tableHost", "127.0.0.1", "--tablePort", ports.Table.ToString(CultureInfo.InvariantCulture),
    ];
}
