using System.Globalization;
using Monitor.Watch.Alerting;
using Monitor.Watch.Coverage;
using Monitor.Watch.Notices;
using Monitor.Watch.Subscriptions;

namespace Monitor.Watch.Digests;

/// <summary>Writes one subscription's digest of one window.</summary>
public sealed class ComposeDigest(IDigestNews news, MeasureCoverage coverage, ISubscriptionLinks links)
{
    public const int MostItems = 50;

    /// <returns>Null when there is nothing new and the subscriber does not want to hear of that.</returns>
    public async Task<Notice?> ComposeAsync(NoticeRequest request, Subscription subscription, CancellationToken cancellation)
    {
        var window = new DigestWindow(request.From ?? request.At, request.At);
        var (items, count) = await ReadAsync(window, subscription, cancellation);
        if (count == 0 && !subscription.SendsEmptyDigests)
        {
            return null;
        }

        var line = CoverageLine.Of(await coverage.MeasureAsync(cancellation));
        return new Notice(request.Id.Value, NoticeKind.Digest, Subject(count, subscription, window), [.. Blocks(items, count, line, subscription, window)]);
    }

    /// <summary>The first items, and how many there are in all: a flood is counted, not held.</summary>
    private async Task<(List<DigestItem> Items, int Count)> ReadAsync(
        DigestWindow window, Subscription subscription, CancellationToken cancellation)
    {
        List<DigestItem> items = [];
        var count = 0;
        await foreach (var item in news.OfAsync(window, subscription, cancellation))
        {
            count++;
            if (items.Count < MostItems)
            {
                items.Add(item);
            }
        }

        return (items, count);
    }

    private static string Subject(int count, Subscription subscription, DigestWindow window)
    {
        var news = count switch { 0 => "nothing new", 1 => "1 report", _ => $"{count} reports" };
        return $"Iraq drawdown: {news}, {Local(window.From, subscription)} to {Local(window.Until, subscription)}";
    }

    private IEnumerable<NoticeBlock> Blocks(
        List<DigestItem> items, int count, string coverageLine, Subscription subscription, DigestWindow window)
    {
        if (count == 0)
        {
            yield return new NoticeBlock($"Nothing new was found from {Local(window.From, subscription)} to {Local(window.Until, subscription)} ({subscription.Zone}).", null);
        }

        foreach (var item in items)
        {
            yield return new NoticeBlock(item.Text, item.Link) { Heading = item.Headline };
        }

        if (count > items.Count)
        {
            yield return new NoticeBlock($"And {count - items.Count} more.", null);
        }

        yield return new NoticeBlock(coverageLine, null) { Heading = "Coverage" };
        if (links.Manage(subscription) is { } manage)
        {
            yield return new NoticeBlock("Change, pause or end these digests.", manage);
        }
    }

    private static string Local(DateTimeOffset moment, Subscription subscription) =>
        TimeZoneInfo.ConvertTime(moment, subscription.ZoneInfo).ToString("d MMM HH:mm", CultureInfo.InvariantCulture);
}
