using System.CommandLine;

namespace Monitor.Cli;

/// <summary>Where this machine's data lives: Azurite's files, alerts.</summary>
internal static class DataOption
{
    public static Option<DirectoryInfo?> Instance { get; } = new("--data")
    {
        Description = "The folder for this machine's data: Azurite's files and the alerts. Default: DrawdownMonitor in your local application data.",
        HelpName = "DIR",
        Recursive = true,
    };

    public static DataDirectory From(ParseResult parsed) => parsed.GetValue(Instance) is { } named
        ? new DataDirectory(named.FullName, IsNamed: true)
        : new DataDirectory(Default(), IsNamed: false);

    private static string Default() => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create),
        "DrawdownMonitor");
}
