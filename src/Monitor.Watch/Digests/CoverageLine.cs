using System.Globalization;
using Monitor.Watch.Coverage;
using Monitor.Watch.Notices;

namespace Monitor.Watch.Digests;

/// <summary>How well the news was covered, in one line that every digest carries: silence must be told from deafness.</summary>
internal static class CoverageLine
{
    public static string Of(FeedCoverage coverage, IWording words) => words.Fill(
        "digest.coverage-line",
        ("polled", words.Count("digest.feeds", coverage.Listed - coverage.Paused - coverage.Waiting)),
        ("failing", Number(coverage.Failing)),
        ("unread", Number(coverage.Unread)),
        ("paused", Number(coverage.Paused)),
        ("gaps", words.Count("digest.gaps", coverage.WithGaps)),
        ("last", coverage.LastSuccess is { } success ? words.Fill("digest.last", ("moment", words.Moment(success))) : words.Fill("digest.never")));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
