using System.Globalization;
using Monitor.Watch.Alerting;
using Monitor.Watch.Triage;

namespace Monitor.Functions.Tables;

/// <summary>The one place where table keys are made. All of them are digits, letters and hyphens.</summary>
internal static class TableKeys
{
    private const string HexDigits = "0123456789abcdef";

    /// <summary>The first two hexadecimal digits of an identifier: 256 partitions.</summary>
    public static string ShardOf(string id) => id[..2];

    /// <summary>
    /// Sixteen ranges of partition keys [From, To) that together hold every shard. A pass over all rows asks for
    /// ranges rather than for 256 single partitions: it reads the same rows in a sixteenth of the transactions.
    /// </summary>
    public static IEnumerable<(string From, string To)> ShardRanges =>
        HexDigits.Select(digit => (digit.ToString(), ((char)(digit + 1)).ToString()));

    public static string MonthOf(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>Sorts newest first, because tables sort ascending by row key: the log tail pattern.</summary>
    public static string NewestFirst(MatchId match) => $"{InvertedTicks(match.FirstSeen)}-{match.Article}";

    /// <summary>Every row key of a moment later than this one sorts before it.</summary>
    public static string InvertedTicks(DateTimeOffset moment) =>
        (DateTimeOffset.MaxValue.UtcTicks - moment.UtcTicks).ToString("D19", CultureInfo.InvariantCulture);

    public static string LineOf(DeliveryKey delivery) => $"{delivery.Alert}-{delivery.Channel}";
}
