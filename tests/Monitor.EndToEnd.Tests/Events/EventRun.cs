using Monitor.EndToEnd.Tests.Driving;
using Monitor.EndToEnd.Tests.News;

namespace Monitor.EndToEnd.Tests.Events;

/// <summary>Three papers with one cut, then a fourth with another figure for it, and what the analyst sees.</summary>
public sealed class EventRun : Scene
{
    private static readonly Headline[] First =
    [
        new("Washington to cut its force in Iraq from 2,500 to 1,400", "The United States will reduce its troops in Iraq from 2,500 to 1,400 by the end of June, the Pentagon announced."),
        new("1,100 American soldiers to leave Iraq by summer", "Some 1,100 of the 2,500 US troops in Iraq will be withdrawn by the end of June, a general said in Baghdad."),
        new("US force in Iraq will shrink to 1,400, officials say", "American troop levels in Iraq will be cut to 1,400 by the end of June, from 2,500 now, two officials said."),
    ];

    private static readonly Headline Correction =
        new("Pentagon corrects itself: US force in Iraq to be cut to 1,700", "The United States will reduce its troops in Iraq from 2,500 to 1,700, not 1,400, by the end of June.");

    internal IReadOnlyDictionary<string, string> FirstAlerts { get; private set; } = null!;

    internal IReadOnlyDictionary<string, string> Alerts { get; private set; } = null!;

    internal MonitorRun Timeline { get; private set; } = null!;

    internal MonitorRun Json { get; private set; } = null!;

    internal MonitorRun Ledger { get; private set; } = null!;

    internal MonitorRun Csv { get; private set; } = null!;

    public override async Task InitializeAsync()
    {
        string[] papers = [.. First.Select((headline, i) => Analyst.Write($"paper{i}.rss", NewsWire.Feed($"Paper {i}", [headline])))];
        await Analyst.RunAsync(["run", "--once", "--since", "all", "--feeds", .. papers]);
        FirstAlerts = Analyst.AlertFiles;
        await Analyst.RunAsync("run", "--once", "--since", "all", "--feeds", Analyst.Write("paper3.rss", NewsWire.Feed("Paper 3", [Correction])));
        Alerts = Analyst.AlertFiles;
        Timeline = await Analyst.RunAsync("events");
        Json = await Analyst.RunAsync("events", "--json");
        Ledger = await Analyst.RunAsync("events", "--ledger", "--json");
        Csv = await Analyst.RunAsync("events", "--ledger", "--csv");
    }
}
