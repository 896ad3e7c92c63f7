using Monitor.Watch.Alerting;
using Monitor.Watch.Triage;

namespace Monitor.Watch.Subscriptions;

/// <summary>Who is told, how, and of what.</summary>
public sealed record Subscription
{
    public const string DefaultZone = "UTC";
    public const string DefaultLanguage = "en";

    public required SubscriptionId Id { get; init; }

    public required ChannelKind Channel { get; init; }

    /// <summary>A folder for <see cref="ChannelKind.File"/>, a mail address for <see cref="ChannelKind.Email"/>, else an http(s) address.</summary>
    public required string Address { get; init; }

    public SubscriptionState State { get; init; }

    /// <summary>Matches that score below it are not told; 0 tells them all.</summary>
    public double Threshold { get; init; }

    public SubscriptionFilter Filter { get; init; } = SubscriptionFilter.Everything;

    public Rhythm Rhythm { get; init; } = Rhythm.Immediate;

    /// <summary>The IANA name of the zone in which hours are meant.</summary>
    public string Zone { get; init; } = DefaultZone;

    /// <summary>When immediate alerts wait; null for never.</summary>
    public QuietHours? Quiet { get; init; }

    /// <summary>A BCP 47 tag: the language in which messages are wished.</summary>
    public string Language { get; init; } = DefaultLanguage;

    /// <summary>Whether a digest is sent when there is nothing new.</summary>
    public bool SendsEmptyDigests { get; init; } = true;

    /// <summary>A mail address that is told when the channel's own address is gone; empty for none.</summary>
    public string Contact { get; init; } = "";

    /// <summary>Signs webhooks: "whsec_" and the Base64 of 24 random bytes; empty for other channels.</summary>
    public string Secret { get; init; } = "";

    /// <summary>How the subscriber asked for it, in words.</summary>
    public required string Consent { get; init; }

    /// <summary>From which network address it was asked for; empty for this machine's.</summary>
    public string ConsentFrom { get; init; } = "";

    /// <summary>When it was asked for.</summary>
    public DateTimeOffset Created { get; init; }

    /// <summary>When the address itself confirmed it; null where that was not needed or has not happened.</summary>
    public DateTimeOffset? Confirmed { get; init; }

    /// <summary>Since when it is active, without a pause.</summary>
    public DateTimeOffset? ActiveSince { get; init; }

    /// <summary>Where the last digest ended that was asked for; null before the first.</summary>
    public DateTimeOffset? DigestedUntil { get; init; }

    /// <summary>What is told once more; null where no clock was ahead when digests were asked for.</summary>
    public ReopenedDigests? Reopened { get; init; }

    /// <summary>Why it ended, in words; empty while it did not.</summary>
    public string Ending { get; init; } = "";

    /// <summary>When it ended; null while it did not.</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>Whether the addresses were forgotten, which an ended subscription alone can be.</summary>
    public bool IsErased => Address.Length == 0;

    /// <summary>Whether it was confirmed, where that was needed, and has not ended.</summary>
    public bool IsLive => State is SubscriptionState.Active or SubscriptionState.Paused;

    /// <summary>Whether the alert may be told here at all: the canary goes to the null channel, and nothing else does.</summary>
    public bool Takes(Alert alert) =>
        (Channel == ChannelKind.Null) == (alert.Match.Id.Band == MatchBand.Canary || alert.Bringer.Id.Band == MatchBand.Canary);

    /// <summary>Whether the alert is told at once.</summary>
    public bool Wants(Alert alert) =>
        Takes(alert) && State == SubscriptionState.Active && !Rhythm.IsDigest && Admits(alert.Bringer.Score, Reported.By(alert.Bringer, alert.Event));

    /// <summary>Whether something is told at all, at once or in a digest.</summary>
    public bool Admits(double score, Reported reported) => score >= Threshold && Filter.Admits(reported);

    /// <summary>How long an alert waits for the end of the quiet hours; null outside them.</summary>
    public TimeSpan? QuietFor(DateTimeOffset now) => Quiet?.WaitAt(now, ZoneInfo);

    internal TimeZoneInfo ZoneInfo => ZonedTime.Find(Zone) ?? TimeZoneInfo.Utc;

    /// <summary>Without all that leads to a person; that, and how, somebody consented stays.</summary>
    internal Subscription Erased() => this with { Address = "", Contact = "", Secret = "", ConsentFrom = "" };

    public DeliveryKey KeyFor(AlertId alert) => new(Id, alert, Channel);
}
