using Monitor.Watch.Subscriptions;

namespace Monitor.Watch.Retention;

/// <summary>
/// Forgets who is not told any more: what was never confirmed goes as a whole; what has ended loses its addresses first,
/// and the record of consent, whose id still tells that an address is meant, goes last.
/// </summary>
public sealed class RetireSubscriptions(ISubscriptions subscriptions, RetentionOptions options, TimeProvider clock)
{
    private enum Fate
    {
        Stays,
        NeverConfirmed,
        Erased,
        Forgotten,
    }

    public async Task<IReadOnlyList<RetentionLine>> RetireAsync(CancellationToken cancellation)
    {
        List<Fate> fates = [];
        await foreach (var subscription in subscriptions.AllAsync(cancellation))
        {
            var fate = FateOf(subscription);
            if (fate is Fate.NeverConfirmed or Fate.Forgotten)
            {
                // Somebody may confirm it, or begin anew, at this very moment.
                await subscriptions.RemoveAsync(subscription.Id, stored => FateOf(stored) == fate, cancellation);
            }
            else if (fate == Fate.Erased || IsUndated(subscription))
            {
                await subscriptions.ChangeAsync(subscription.Id, Retired, cancellation);
            }

            fates.Add(fate);
        }

        return LinesOf(fates);
    }

    public async Task<IReadOnlyList<RetentionLine>> PreviewAsync(CancellationToken cancellation) =>
        LinesOf(await subscriptions.AllAsync(cancellation).Select(FateOf).ToListAsync(cancellation));

    private Fate FateOf(Subscription subscription) => subscription.State switch
    {
        SubscriptionState.Pending when IsPast(subscription.Created, options.Unconfirmed) => Fate.NeverConfirmed,
        SubscriptionState.Ended when IsPast(subscription.Ended, options.Consent) => Fate.Forgotten,
        SubscriptionState.Ended when IsPast(subscription.Ended, options.Addresses) && !subscription.IsErased => Fate.Erased,
        _ => Fate.Stays,
    };

    private Subscription Retired(Subscription stored) => FateOf(stored) == Fate.Erased
        ? stored.Erased()
        : IsUndated(stored) ? stored with { Ended = clock.GetUtcNow() } : stored;

    /// <summary>Ended before ends were dated: its time counts from now.</summary>
    private static bool IsUndated(Subscription subscription) => subscription is { State: SubscriptionState.Ended, Ended: null };

    private bool IsPast(DateTimeOffset? since, TimeSpan keeps) => clock.GetUtcNow() - since > keeps;

    private RetentionLine[] LinesOf(List<Fate> fates) =>
    [
        new("subscriptions never confirmed", options.Unconfirmed, fates.Count(fate => fate == Fate.NeverConfirmed)),
        new("addresses of ended subscriptions", options.Addresses, fates.Count(fate => fate == Fate.Erased)),
        new("records of consent", options.Consent, fates.Count(fate => fate == Fate.Forgotten)),
    ];
}
