using System.Globalization;
using Monitor.Watch.Coverage;

namespace Monitor.Watch.Digests;

/// <summary>How well the news was covered, in one line that every digest carries: silence must be told from deafness.</summary>
internal static class CoverageLine
{
    public static string Of(FeedCoverage coverage)
    {
        var polled = coverage.Listed - coverage.Paused - coverage.Waiting;
        var last = coverage.LastSuccess is { } success
            ? string.Create(CultureInfo.InvariantCulture, $"last successful poll {success.UtcDateTime:d MMMM yyyy HH:mm} UTC")
            : "no poll has succeeded yet";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Count(polled, "feed")} polled, {coverage.Failing} failing, {coverage.Unread} unread for a day, {coverage.Paused} paused, {Count(coverage.WithGaps, "possible gap")}; {last}.");
    }

    private static string Count(int number, string one) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {one}{(number == 1 ? "" : "s")}");
}
