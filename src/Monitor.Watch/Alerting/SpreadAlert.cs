using Monitor.Watch.Subscriptions;

namespace Monitor.Watch.Alerting;

/// <summary>
/// Enters a delivery in the ledger for every subscription that wants an alert, and asks for each to be sent. One call
/// does one page of subscriptions and asks for the next: whoever is killed repeats a page, never the whole, and holds no
/// more than a page.
/// </summary>
public sealed class SpreadAlert(
    ISubscriptions subscriptions, IDeliveries ledger, IOutbox<AlertRequest> outbox, IEnumerable<IDeliveryListener>? listeners = null)
{
    /// <summary>How many subscriptions one call looks at.</summary>
    public const int PageSize = 500;

    /// <summary>How many deliveries one request carries where there are many.</summary>
    public const int BatchSize = 32;

    /// <summary>Up to so many of a page get a request each: any number of instances then sends at once.</summary>
    private const int Few = 16;

    private const int LinesAtOnce = 8;

    /// <param name="alert">What is told.</param>
    /// <param name="from">Where an earlier call ended; null for the beginning.</param>
    /// <param name="cancellation">Ends the work; the same request does it again.</param>
    public async Task SpreadAsync(Alert alert, SpreadPoint? from, CancellationToken cancellation)
    {
        var page = await subscriptions.PageAsync(from?.After, PageSize, cancellation);
        var open = await EnterAsync(alert, page, cancellation);
        foreach (var batch in open.Chunk(open.Count <= Few ? 1 : BatchSize))
        {
            await outbox.EnqueueAsync(RequestTo(alert, batch), TimeSpan.Zero, cancellation);
        }

        var asked = (from?.Asked ?? 0) + open.Count;
        if (page.Count == PageSize)
        {
            var rest = alert.Request with { From = new SpreadPoint(page[^1].Id, asked) };
            await outbox.EnqueueAsync(rest, TimeSpan.Zero, cancellation);
        }

        foreach (var listener in listeners ?? [])
        {
            listener.Spread(alert, asked, isWhole: page.Count < PageSize);
        }
    }

    /// <summary>Those whose delivery is not settled, in the order of the page.</summary>
    private async Task<IReadOnlyList<SubscriptionId>> EnterAsync(
        Alert alert, IReadOnlyList<Subscription> page, CancellationToken cancellation)
    {
        List<SubscriptionId> open = [];
        foreach (var some in page.Where(subscription => subscription.Wants(alert)).Chunk(LinesAtOnce))
        {
            var lines = await Task.WhenAll(some.Select(subscription => ledger.EnterAsync(subscription.KeyFor(alert.Id), cancellation)));
            open.AddRange(lines.Where(line => line.State is DeliveryState.Pending or DeliveryState.Sending).Select(line => line.Key.Subscription));
        }

        return open;
    }

    private static AlertRequest RequestTo(Alert alert, SubscriptionId[] batch) =>
        batch is [var one] ? alert.RequestTo(one) : alert.Request with { Among = batch };
}
