using Monitor.Watch.Alerting;
using Monitor.Watch.Triage;

namespace Monitor.Watch.Subscriptions;

/// <summary>Who is told, how, and of what.</summary>
public sealed record Subscription
{
    public required SubscriptionId Id { get; init; }

    public required ChannelKind Channel { get; init; }

    /// <summary>A folder for <see cref="ChannelKind.File"/>, an http(s) address for <see cref="ChannelKind.Webhook"/>.</summary>
    public required string Address { get; init; }

    /// <summary>Matches that score below it are not told; 0 tells them all.</summary>
    public double Threshold { get; init; }

    /// <summary>Signs webhooks: "whsec_" and the Base64 of 24 random bytes; empty for other channels.</summary>
    public string Secret { get; init; } = "";

    /// <summary>When and how the subscriber asked for it.</summary>
    public required string Consent { get; init; }

    public DateTimeOffset Created { get; init; }

    public bool Wants(Match match) => match.Score >= Threshold;

    public DeliveryKey KeyFor(AlertId alert) => new(Id, alert, Channel);
}
