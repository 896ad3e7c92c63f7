using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Monitor.Watch.Alerting;
using Monitor.Watch.Events;
using Monitor.Watch.Retention;
using Monitor.Watch.Subscriptions;
using Monitor.Watch.Triage;

namespace Monitor.Functions.Tables;

/// <summary>The one place where table keys are made. All of them are digits, letters and hyphens.</summary>
internal static class TableKeys
{
    /// <summary>Sorts after every month.</summary>
    public const string AfterMonths = "a";

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

    /// <summary>
    /// The row keys between which a window lies. They begin with inverted ticks: later than Until sorts before it,
    /// earlier than From after it. The tilde sorts after the hyphen that follows the ticks, so that the moment From
    /// itself is inside.
    /// </summary>
    public static (string After, string Before) RowsOf(MatchWindow window) =>
        (InvertedTicks(window.Until) + "~", InvertedTicks(window.From) + "~");

    /// <summary>The month in one of the lists of matches: what is kept for a person stands apart, and listing matches reads none of it.</summary>
    public static string MonthOf(DateTimeOffset moment, MatchBand band) => band switch
    {
        MatchBand.Match => MonthOf(moment),
        MatchBand.Review => $"{MonthOf(moment)}-review",
        MatchBand.NotCovered => $"{MonthOf(moment)}-not-covered",
        MatchBand.Canary => $"{MonthOf(moment)}-canary",
        _ => throw new ArgumentOutOfRangeException(nameof(band)),
    };

    /// <summary>Whether the partition holds all of a month rather than one of the lists that are kept for a person.</summary>
    public static bool IsMonth(string partition) => partition.Length == "yyyy-MM".Length;

    /// <summary>The list that a partition of <see cref="MonthOf(DateTimeOffset, MatchBand)"/> is of.</summary>
    public static MatchBand BandOf(string partition) => partition["yyyy-MM".Length..] switch
    {
        "" => MatchBand.Match,
        "-review" => MatchBand.Review,
        "-canary" => MatchBand.Canary,
        _ => MatchBand.NotCovered,
    };

    /// <summary>Where a batch is exported to: "matches-yyyy-MM" and its like.</summary>
    public static string ExportOf(AgedBatch batch) => $"{NameOf(batch.Kind)}-{batch.Group}";

    /// <summary>The partitions [From, To) of the exports of a kind.</summary>
    public static (string From, string To) ExportsOf(RecordKind kind) => ($"{NameOf(kind)}-", $"{NameOf(kind)}.");

    /// <summary>A record that was changed between two exports gets a row for each of its texts.</summary>
    public static string ExportOf(AgedRecord record) => $"{record.Name}-{HashOf(record.Json)}";

    private static string NameOf(RecordKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>The months that hold a moment of the window, newest first.</summary>
    public static IEnumerable<DateTimeOffset> MonthsOf(DateTimeOffset from, DateTimeOffset until)
    {
        var month = new DateTimeOffset(until.UtcDateTime.Year, until.UtcDateTime.Month, 1, 0, 0, 0, TimeSpan.Zero);
        for (; month.AddMonths(1) > from; month = month.AddMonths(-1))
        {
            yield return month;
        }
    }

    /// <summary>Where the event opened last is entered; its partition sorts after every month.</summary>
    public static (string Partition, string Row) EventRegister => ("register", "opened");

    /// <summary>Sorts newest first, because tables sort ascending by row key: the log tail pattern.</summary>
    public static string NewestFirst(MatchId match) => $"{InvertedTicks(match.FirstSeen)}-{match.Article}";

    /// <inheritdoc cref="NewestFirst(MatchId)"/>
    public static string NewestFirst(EventId known) => $"{InvertedTicks(known.Opened)}-{known}";

    /// <summary>Every row key of a moment later than this one sorts before it.</summary>
    public static string InvertedTicks(DateTimeOffset moment) =>
        (DateTimeOffset.MaxValue.UtcTicks - moment.UtcTicks).ToString("D19", CultureInfo.InvariantCulture);

    /// <summary>All that is said of a match together, newest match first.</summary>
    public static string OpinionOf(MatchId match, string who) => $"{NewestFirst(match)}-{who}";

    /// <summary>For names of any length and kind.</summary>
    public static string HashOf(string name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16));

    public static string LineOf(DeliveryKey delivery) => $"{delivery.Alert}-{delivery.Channel}";

    /// <summary>What <see cref="LineOf"/> and its partition name.</summary>
    public static DeliveryKey DeliveryOf(string partition, string line) =>
        new(new SubscriptionId(partition), new AlertId(line[..32]), Enum.Parse<ChannelKind>(line[33..]));
}
