using System.Diagnostics;
using System.Text.Json;

namespace Monitor.EndToEnd.Tests.Syndicating;

/// <summary>Other people's feed readers: newsboat and the Universal Feed Parser, as Debian packs them.</summary>
internal static class FeedReaders
{
    // The packages of the system belong to its own Python; another one may come first in the path.
    private const string Python = "/usr/bin/python3";

    /// <summary>Whether both are installed.</summary>
    public static bool AreHere { get; } = File.Exists(Python) && File.Exists("/usr/bin/newsboat") && Imports();

    /// <summary>What they find in each of the feeds.</summary>
    public static async Task<JsonElement[]> ReadAsync(params IEnumerable<Uri> feeds)
    {
        using var process = Start([Path.Combine(AppContext.BaseDirectory, "python", "read-feeds.py"), .. feeds.Select(feed => feed.AbsoluteUri)]);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var output = await process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        await process.WaitForExitAsync(CancellationToken.None);
        Assert.True(process.ExitCode == 0, await errors);
        return [.. JsonDocument.Parse(output).RootElement.EnumerateArray()];
    }

    private static bool Imports()
    {
        using var process = Start(["-c", "import feedparser"]);
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    private static Process Start(IEnumerable<string> arguments) => Process.Start(
        new ProcessStartInfo(Python, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
}
