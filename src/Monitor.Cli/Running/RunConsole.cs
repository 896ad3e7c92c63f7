using System.Globalization;
using Monitor.Watch.Polling;

namespace Monitor.Cli.Running;

/// <summary>What a run says while it works: on the error stream, so that the output holds matches alone.</summary>
internal sealed class RunConsole(TextWriter error)
{
    private readonly TerminalLine _line = new(error);

    /// <summary>How many feeds this run will poll, where that is known; 0 where it goes on.</summary>
    public int Expected { get; set; }

    public void Say(string sentence)
    {
        _line.End();
        error.WriteLine(sentence);
    }

    public void Show(PollReport report, PollTally tally)
    {
        if (report.Failure is { } failure)
        {
            Say($"{report.Feed.Name}: {failure.Words}");
        }

        foreach (var warning in report.Warnings)
        {
            Say($"{report.Feed.Name}: {warning}");
        }

        _line.Say(Expected > 0
            ? $"{tally.Feeds} of {Expected} feeds polled, {tally.Matches.Count} new matches"
            : $"{tally.Feeds} polls, {tally.Items} items, {tally.Matches.Count} new matches");
    }

    /// <summary>The polls of the run in one sentence.</summary>
    public void Sum(PollTally tally)
    {
        var failed = tally.Failed > 0 ? $", {tally.Failed} could not be read" : "";
        Say(string.Create(
            CultureInfo.InvariantCulture,
            $"{Count(tally.Feeds, "feed")} polled{failed}; {Count(tally.Items, "item")}, {tally.Unseen} of them new; {Count(tally.Matches.Count, "new match", "new matches")}."));
    }

    public static string Count(int number, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {(number == 1 ? one : many ?? one + "s")}");
}
