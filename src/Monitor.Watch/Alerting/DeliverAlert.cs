using System.Diagnostics;
using Monitor.Watch.Subscriptions;
using Monitor.Watch.Triage;

namespace Monitor.Watch.Alerting;

/// <summary>
/// Sends one alert to one subscription and keeps the ledger: the line is taken before the channel is touched and
/// settled after it answered. A sender that dies in between holds the line for <see cref="Lease"/>; then another tries
/// again under the same alert id.
/// </summary>
public sealed class DeliverAlert(
    IDeliveries ledger,
    IAlertOutbox outbox,
    IEnumerable<IChannel> channels,
    RetrySchedule retries,
    IEnumerable<IDeliveryListener> listeners,
    TimeProvider clock)
{
    /// <summary>Twice what the slowest channel may take for one attempt.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    public async Task DeliverAsync(Match match, Subscription subscription, CancellationToken cancellation)
    {
        var alert = Alert.Of(match);
        var request = new AlertRequest(match.Id, subscription.Id);
        var delivery = await ledger.EnterAsync(subscription.KeyFor(alert.Id), cancellation);
        if (delivery.State is DeliveryState.Sent or DeliveryState.Dead)
        {
            return;
        }

        if (HeldFor(delivery) is { } wait)
        {
            await outbox.EnqueueAsync(request, wait, cancellation);
            return;
        }

        var taken = await ledger.SaveAsync(Taken(delivery), cancellation);
        if (taken is null)
        {
            await outbox.EnqueueAsync(request, Lease, cancellation);
            return;
        }

        var outcome = await SendAsync(alert, subscription, cancellation);
        var settled = await SettleAsync(taken with { LeaseUntil = null }, outcome, request, cancellation);
        foreach (var listener in listeners)
        {
            listener.Attempted(settled, subscription);
        }
    }

    /// <summary>How long to leave the line alone: another sender has it, or its next attempt is not yet due.</summary>
    private TimeSpan? HeldFor(Delivery delivery)
    {
        var until = delivery.State == DeliveryState.Sending ? delivery.LeaseUntil : delivery.NextAttempt;
        var wait = until - clock.GetUtcNow();
        return wait > TimeSpan.Zero ? wait : null;
    }

    private Delivery Taken(Delivery delivery) => delivery with
    {
        State = DeliveryState.Sending, Attempts = delivery.Attempts + 1, LeaseUntil = clock.GetUtcNow() + Lease, NextAttempt = null,
    };

    private async Task<SendOutcome> SendAsync(Alert alert, Subscription subscription, CancellationToken cancellation)
    {
        var channel = channels.FirstOrDefault(channel => channel.Kind == subscription.Channel);
        if (channel is null)
        {
            return new SendOutcome.Permanent($"This installation has no channel '{subscription.Channel}'.");
        }

        try
        {
            return await channel.SendAsync(alert, subscription, cancellation);
        }
#pragma warning disable CA1031 // One dead channel never stops the next: whatever it throws is a failed attempt.
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return new SendOutcome.Temporary($"{exception.GetType().Name}: {exception.Message}", null);
        }
    }

    private Task<Delivery> SettleAsync(
        Delivery delivery, SendOutcome outcome, AlertRequest request, CancellationToken cancellation) => outcome switch
    {
        SendOutcome.Acknowledged answer => AcknowledgeAsync(delivery, answer.Answer, cancellation),
        SendOutcome.Permanent answer => GiveUpAsync(delivery, answer.Answer, request, cancellation),
        SendOutcome.Temporary answer => retries.Next(delivery.Attempts, answer.RetryAfter) is { } wait
            ? TryAgainAsync(delivery, answer.Answer, wait, request, cancellation)
            : GiveUpAsync(delivery, answer.Answer, request, cancellation),
        _ => throw new UnreachableException(),
    };

    private Task<Delivery> AcknowledgeAsync(Delivery delivery, string answer, CancellationToken cancellation) => WriteAsync(
        delivery with { State = DeliveryState.Sent, SentAt = clock.GetUtcNow(), LastAnswer = answer }, cancellation);

    /// <summary>The dead letter comes first: a line that says Dead without one would be a silent loss.</summary>
    private async Task<Delivery> GiveUpAsync(
        Delivery delivery, string answer, AlertRequest request, CancellationToken cancellation)
    {
        await outbox.BuryAsync(request, cancellation);
        return await WriteAsync(delivery with { State = DeliveryState.Dead, LastAnswer = answer }, cancellation);
    }

    private async Task<Delivery> TryAgainAsync(
        Delivery delivery, string answer, TimeSpan wait, AlertRequest request, CancellationToken cancellation)
    {
        await outbox.EnqueueAsync(request, wait, cancellation);
        var waiting = delivery with { State = DeliveryState.Pending, NextAttempt = clock.GetUtcNow() + wait, LastAnswer = answer };
        return await WriteAsync(waiting, cancellation);
    }

    /// <summary>A rival who took the line after our lease had run out writes its own end; what we did stays true.</summary>
    private async Task<Delivery> WriteAsync(Delivery settled, CancellationToken cancellation) =>
        await ledger.SaveAsync(settled, cancellation) ?? settled;
}
