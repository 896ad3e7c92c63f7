using System.Diagnostics;

namespace Monitor.Watch.Alerting;

/// <summary>
/// Says one thing to one subscription and keeps the ledger: the line is taken before the channel is touched and settled
/// after it answered. A sender that dies in between holds the line for <see cref="RetrySchedule.Lease"/>; then another
/// tries again under the same id.
/// </summary>
internal sealed class RunErrand(
    IDeliveries ledger,
    IEnumerable<IChannel> channels,
    RetrySchedule retries,
    IEnumerable<IDeliveryListener> listeners,
    TimeProvider clock)
{
    public async Task RunAsync(Errand errand, CancellationToken cancellation)
    {
        var delivery = await ledger.EnterAsync(errand.Key, cancellation);
        if (delivery.State is DeliveryState.Sent or DeliveryState.Dead or DeliveryState.Dropped)
        {
            return;
        }

        if (HeldFor(delivery) is { } wait)
        {
            await errand.EnqueueAsync(wait, cancellation);
            return;
        }

        if (!errand.IsWanted)
        {
            await WriteAsync(delivery with { State = DeliveryState.Dropped, LastAnswer = $"The subscription is {errand.Subscription.State.ToString().ToLowerInvariant()}" }, cancellation);
            return;
        }

        if (errand.WaitAt(clock.GetUtcNow()) is { } quiet)
        {
            await errand.EnqueueAsync(quiet, cancellation);
            return;
        }

        await AttemptAsync(errand, delivery, cancellation);
    }

    private async Task AttemptAsync(Errand errand, Delivery delivery, CancellationToken cancellation)
    {
        var taken = await ledger.SaveAsync(Taken(delivery), cancellation);
        if (taken is null)
        {
            await errand.EnqueueAsync(retries.Lease, cancellation);
            return;
        }

        using var span = Spans.Source.StartActivity("deliver", ActivityKind.Producer);
        var outcome = await SendAsync(errand, cancellation);
        var settled = await SettleAsync(taken with { LeaseUntil = null }, outcome, errand, cancellation);
        Describe(span, settled);
        foreach (var listener in listeners)
        {
            listener.Attempted(settled, errand.Subscription, errand.Published);
        }
    }

    private static void Describe(Activity? span, Delivery settled)
    {
        span?.SetTag("alert.id", settled.Key.Alert.Value)
            .SetTag("alert.channel", settled.Key.Channel.ToString())
            .SetTag("alert.attempt", settled.Attempts)
            .SetTag("alert.state", settled.State.ToString());
        if (settled.State != DeliveryState.Sent)
        {
            span?.SetStatus(ActivityStatusCode.Error, settled.LastAnswer);
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
        State = DeliveryState.Sending, Attempts = delivery.Attempts + 1, LeaseUntil = clock.GetUtcNow() + retries.Lease, NextAttempt = null,
    };

    private async Task<SendOutcome> SendAsync(Errand errand, CancellationToken cancellation)
    {
        var channel = channels.FirstOrDefault(channel => channel.Kind == errand.Key.Channel);
        if (channel is null)
        {
            return new SendOutcome.Permanent($"This installation has no channel '{errand.Key.Channel}'.");
        }

        try
        {
            return await errand.SendAsync(channel, cancellation);
        }
#pragma warning disable CA1031 // One dead channel never stops the next: whatever it throws is a failed attempt.
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return new SendOutcome.Temporary($"{exception.GetType().Name}: {exception.Message}", null);
        }
    }

    private Task<Delivery> SettleAsync(
        Delivery delivery, SendOutcome outcome, Errand errand, CancellationToken cancellation) => outcome switch
    {
        SendOutcome.Acknowledged answer => AcknowledgeAsync(delivery, answer.Answer, cancellation),
        SendOutcome.Permanent answer => GiveUpAsync(delivery, answer.Answer, errand, cancellation),
        SendOutcome.Gone answer => GoneAsync(delivery, answer.Answer, errand, cancellation),
        SendOutcome.Temporary answer => retries.Next(delivery.Attempts, answer.RetryAfter) is { } wait
            ? TryAgainAsync(delivery, answer.Answer, wait, errand, cancellation)
            : GiveUpAsync(delivery, answer.Answer, errand, cancellation),
        _ => throw new UnreachableException(),
    };

    private Task<Delivery> AcknowledgeAsync(Delivery delivery, string answer, CancellationToken cancellation) => WriteAsync(
        delivery with { State = DeliveryState.Sent, SentAt = clock.GetUtcNow(), LastAnswer = answer }, cancellation);

    /// <summary>Listeners come before the ledger: who dies between the two hears the same answer once more.</summary>
    private async Task<Delivery> GoneAsync(
        Delivery delivery, string answer, Errand errand, CancellationToken cancellation)
    {
        foreach (var listener in listeners)
        {
            await listener.GoneAsync(errand.Subscription, answer, cancellation);
        }

        return await GiveUpAsync(delivery, answer, errand, cancellation);
    }

    /// <summary>The dead letter comes first: a line that says Dead without one would be a silent loss.</summary>
    private async Task<Delivery> GiveUpAsync(
        Delivery delivery, string answer, Errand errand, CancellationToken cancellation)
    {
        await errand.BuryAsync(cancellation);
        return await WriteAsync(delivery with { State = DeliveryState.Dead, LastAnswer = answer }, cancellation);
    }

    private async Task<Delivery> TryAgainAsync(
        Delivery delivery, string answer, TimeSpan wait, Errand errand, CancellationToken cancellation)
    {
        await errand.EnqueueAsync(wait, cancellation);
        var waiting = delivery with { State = DeliveryState.Pending, NextAttempt = clock.GetUtcNow() + wait, LastAnswer = answer };
        return await WriteAsync(waiting, cancellation);
    }

    /// <summary>A rival who took the line after our lease had run out writes its own end; what we did stays true.</summary>
    private async Task<Delivery> WriteAsync(Delivery settled, CancellationToken cancellation) =>
        await ledger.SaveAsync(settled, cancellation) ?? settled;
}
