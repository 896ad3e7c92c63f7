using System.Globalization;
using Monitor.Watch.Alerting;
using Monitor.Watch.Coverage;
using Monitor.Watch.Notices;
using Monitor.Watch.Subscriptions;

namespace Monitor.Watch.Digests;

/// <summary>Writes one subscription's digest of one window.</summary>
public sealed class ComposeDigest(IDigestNews news, MeasureCoverage coverage, ISubscriptionLinks links, Func<string, IWording> words)
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

        var said = words(subscription.Language);
        var line = CoverageLine.Of(await coverage.MeasureAsync(cancellation), said);
        return new Notice(request.Id.Value, NoticeKind.Digest, Subject(count, subscription, window, said), [.. Blocks(items, count, line, subscription, window, said)]);
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

    private static string Subject(int count, Subscription subscription, DigestWindow window, IWording words) => words.Fill(
        "digest.subject", [("news", count == 0 ? words.Fill("digest.nothing") : words.Count("reports", count)), .. Ends(subscription, window, words)]);

    private IEnumerable<NoticeBlock> Blocks(
        List<DigestItem> items, int count, string coverageLine, Subscription subscription, DigestWindow window, IWording words)
    {
        if (count == 0)
        {
            yield return new NoticeBlock(words.Fill("digest.nothing-in", [("zone", subscription.Zone), .. Ends(subscription, window, words)]), null);
        }

        foreach (var item in items)
        {
            yield return new NoticeBlock(item.Text, item.Link) { Heading = item.Headline };
        }

        if (count > items.Count)
        {
            yield return new NoticeBlock(words.Fill("digest.more", ("number", (count - items.Count).ToString(CultureInfo.InvariantCulture))), null);
        }

        yield return new NoticeBlock(coverageLine, null) { Heading = words.Fill("digest.coverage") };
        if (links.Manage(subscription) is { } manage)
        {
            yield return new NoticeBlock(words.Fill("digest.manage"), manage);
        }
    }

    private static (string Name, string Value)[] Ends(Subscription subscription, DigestWindow window, IWording words) =>
        [("from", Local(window.From, subscription, words)), ("until", Local(window.Until, subscription, words))];

    private static string Local(DateTimeOffset moment, Subscription subscription, IWording words) =>
        words.Local(TimeZoneInfo.ConvertTime(moment, subscription.ZoneInfo));
}
