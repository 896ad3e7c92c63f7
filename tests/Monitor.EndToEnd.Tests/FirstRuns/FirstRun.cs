using Monitor.EndToEnd.Tests.Driving;

namespace Monitor.EndToEnd.Tests.FirstRuns;

/// <summary>The first commands of a new user: the sample feed, the same once more, and what was found.</summary>
public sealed class FirstRun : Scene
{
    private static readonly string[] Command = ["run", "--once", "--feeds", Repository.Samples, "--since", "all"];

    internal static IReadOnlyList<string> Titles { get; } =
    [
        "Coalition hands over its base near Kirkuk as troop withdrawal goes on",
        "Italy says it will bring home half of its soldiers in Iraq",
        "Pentagon to cut US force in Iraq from 2,500 to 1,400 by the end of the year",
    ];

    internal MonitorRun First { get; private set; } = null!;

    internal IReadOnlyDictionary<string, string> FirstAlerts { get; private set; } = null!;

    internal MonitorRun Second { get; private set; } = null!;

    internal IReadOnlyDictionary<string, string> SecondAlerts { get; private set; } = null!;

    internal MonitorRun Matches { get; private set; } = null!;

    public override async Task InitializeAsync()
    {
        First = await Analyst.RunAsync(Command);
        FirstAlerts = Analyst.AlertFiles;
        Second = await Analyst.RunAsync(Command);
        SecondAlerts = Analyst.AlertFiles;
        Matches = await Analyst.RunAsync("matches", "--json");
    }
}
