using Monitor.Watch.Alerting;
using Monitor.Watch.Notices;
using Monitor.Watch.Subscriptions;

namespace Monitor.Watch.Replaying;

/// <summary>
/// Puts dead letters back. The ledger decides that each is sent once, however often it is replayed: its line goes from
/// dead to pending first, the request follows, and the letter is removed last.
/// </summary>
public sealed class ReplayDeadLetters(IDeadLetters letters, ISubscriptions subscriptions, IDeliveries ledger)
{
    /// <param name="isMeant">Which letters.</param>
    /// <param name="cancellation">Ends the work; what was put back stays so.</param>
    public async Task<ReplayOutcome> ReplayAsync(Predicate<DeadLetter> isMeant, CancellationToken cancellation)
    {
        var outcome = new ReplayOutcome(0, 0, 0);
        await foreach (var letter in letters.AllAsync(cancellation))
        {
            if (isMeant(letter))
            {
                outcome = await ReplayAsync(letter, outcome, cancellation);
            }
        }

        return outcome;
    }

    /// <summary>Whether the letter is about this line of the ledger.</summary>
    public static bool Names(DeadLetter letter, DeliveryKey key) =>
        (letter.Alert is { Subscription: { } told } alert && told == key.Subscription && alert.Alert == key.Alert)
        || (letter.Notice is { } notice && notice.Subscription == key.Subscription && notice.Id == key.Alert);

    private async Task<ReplayOutcome> ReplayAsync(DeadLetter letter, ReplayOutcome outcome, CancellationToken cancellation)
    {
        if (letter.IsUnreadable)
        {
            return outcome with { Unreadable = outcome.Unreadable + 1 };
        }

        if (!await IsToBeSentAsync(letter, cancellation))
        {
            await letters.RemoveAsync(letter, cancellation);
            return outcome with { Settled = outcome.Settled + 1 };
        }

        await letters.PutBackAsync(letter, cancellation);
        return outcome with { PutBack = outcome.PutBack + 1 };
    }

    /// <summary>A request to spread an alert has no line of its own; those it leads to have. One to poll needs none.</summary>
    private async Task<bool> IsToBeSentAsync(DeadLetter letter, CancellationToken cancellation)
    {
        if ((letter.Alert?.Subscription ?? letter.Notice?.Subscription) is not { } id)
        {
            return true;
        }

        return await subscriptions.FindAsync(id, cancellation) is { } subscription
            && KeyOf(letter, subscription) is { } key
            && await RaiseAsync(key, cancellation);
    }

    private static DeliveryKey? KeyOf(DeadLetter letter, Subscription subscription) => letter switch
    {
        { Alert: { } alert } => subscription.KeyFor(alert.Alert),
        { Notice: { } notice } => SendNotice.RecipientOf(notice, subscription)?.KeyFor(notice.Id),
        _ => null,
    };

    /// <summary>False: there is nothing left to send.</summary>
    private async Task<bool> RaiseAsync(DeliveryKey key, CancellationToken cancellation)
    {
        while (true)
        {
            var line = await ledger.EnterAsync(key, cancellation);
            if (line.State != DeliveryState.Dead)
            {
                return line.State is DeliveryState.Pending or DeliveryState.Sending;
            }

            if (await ledger.SaveAsync(line with { State = DeliveryState.Pending, Attempts = 0, NextAttempt = null }, cancellation) is not null)
            {
                return true;
            }
        }
    }
}
