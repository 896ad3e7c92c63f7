using System.Globalization;
using Monitor.Watch.Alerting;
using Monitor.Watch.Polling;
using Monitor.Watch.Subscriptions;

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
        foreach (var sentence in Sentences(report))
        {
            Say($"{report.Feed.Name}: {sentence}");
        }

        foreach (var warning in report.Warnings)
        {
            Say($"{report.Feed.Name}: {warning}");
        }

        _line.Say(Expected > 0
            ? $"{tally.Feeds} of {Expected} feeds polled, {tally.Matches.Count} new matches"
            : $"{tally.Feeds} polls, {tally.Items} items, {tally.Matches.Count} new matches");
    }

    /// <summary>What may have kept news from this poll.</summary>
    private static IEnumerable<string> Sentences(PollReport report)
    {
        if (report.Failure is { } failure)
        {
            yield return failure.Words;
        }

        if (report.Feed.Pause is { } pause)
        {
            yield return report.IsSkipped
                ? $"not polled, because it is paused: {pause.Words} 'monitor feeds resume {report.Feed.Address}' polls it again."
                : $"paused, because the publisher says that it is gone for good; 'monitor feeds resume {report.Feed.Address}' polls it again.";
        }

        if (report.Gap is { } gap)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"a possible gap: nothing in it was known from the poll of {gap.From.UtcDateTime:yyyy-MM-dd HH:mm} UTC, so items may have come and gone unseen. It is polled more often now.");
        }
    }

    /// <summary>Only where there are so many that somebody waits.</summary>
    public void ShowSpread(int asked, bool isWhole)
    {
        if (asked > SpreadAlert.BatchSize)
        {
            _line.Say(string.Create(CultureInfo.InvariantCulture, $"An alert to {asked:N0} subscriptions{(isWhole ? "" : " and more")}"));
        }
    }

    public void ShowFailure(Delivery delivery, Subscription subscription) => Say(delivery.NextAttempt is { } next
        ? string.Create(CultureInfo.InvariantCulture, $"An alert to {subscription.Address} was not taken ({delivery.LastAnswer}); it is tried again after {next:HH:mm:ss} UTC.")
        : $"An alert to {subscription.Address} was given up ({delivery.LastAnswer}); it lies among the dead letters.");

    /// <summary>The polls and the deliveries of the run, a sentence each.</summary>
    public void Sum(PollTally tally, DeliveryTally deliveries)
    {
        var failed = tally.Failed > 0 ? $", {tally.Failed} could not be read" : "";
        Say(string.Create(
            CultureInfo.InvariantCulture,
            $"{Count(tally.Feeds, "feed")} polled{failed}; {Count(tally.Items, "item")}, {tally.Unseen} of them new; {Count(tally.Matches.Count, "new match", "new matches")}."));
        if (tally.Matches.Count(match => !match.Alerts) is > 0 and var untold)
        {
            Say($"{Count(untold, "match is", "matches are")} from before the last 48 hours of a feed's first poll: stored, and told to nobody. --since says how far back to tell.");
        }

        if (tally.Kept > 0)
        {
            Say($"{Count(tally.Kept, "item")} kept for a person to judge: 'monitor matches --review' and '--not-covered' list them.");
        }

        foreach (var (address, count) in deliveries.Sent)
        {
            Say($"{Count(count, "alert")} sent to {address}");
        }
    }

    public static string Count(int number, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {(number == 1 ? one : many ?? one + "s")}");
}
