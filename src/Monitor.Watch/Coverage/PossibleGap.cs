using System.Globalization;
using Monitor.Watch.Polling;

namespace Monitor.Watch.Coverage;

/// <summary>A feed in which items may have come and gone unseen.</summary>
/// <param name="Feed">Its name.</param>
/// <param name="Address">Where it is polled.</param>
/// <param name="From">The earlier of two polls without an item in common.</param>
/// <param name="Until">The later of them.</param>
/// <param name="SoFar">How many such gaps the feed has had, this one included.</param>
public sealed record PossibleGap(string Feed, Uri Address, DateTimeOffset From, DateTimeOffset Until, int SoFar)
{
    /// <summary>One sentence for a person.</summary>
    public string Words => string.Create(
        CultureInfo.InvariantCulture,
        $"{Feed}: nothing in it at {Until.UtcDateTime:yyyy-MM-dd HH:mm} UTC was known from the poll before, at {From.UtcDateTime:yyyy-MM-dd HH:mm} UTC, so items may have come and gone unseen{Before}.");

    private string Before => SoFar > 1 ? string.Create(CultureInfo.InvariantCulture, $"; it is gap {SoFar:N0} of this feed") : "";

    internal static PossibleGap? Of(Feed feed) => feed.LastGap is { } gap
        ? new PossibleGap(feed.Name, feed.Current, gap.From, gap.Until, feed.Gaps)
        : null;
}
