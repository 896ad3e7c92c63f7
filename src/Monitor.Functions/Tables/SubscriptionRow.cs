using System.Text.Json;
using System.Text.Json.Serialization;
using Monitor.Watch.Subscriptions;

namespace Monitor.Functions.Tables;

/// <summary>A subscription as <see cref="SubscriptionsTable"/> keeps it. What an older row lacks has its default.</summary>
internal sealed partial class SubscriptionRow : TableRow
{
    public string Channel { get; set; } = "";

    public string Address { get; set; } = "";

    public string State { get; set; } = nameof(SubscriptionState.Active);

    public double Threshold { get; set; }

    /// <summary>JSON; empty for everything.</summary>
    public string Filter { get; set; } = "";

    public string Cadence { get; set; } = nameof(Watch.Subscriptions.Cadence.Immediate);

    public int Hour { get; set; } = Rhythm.Immediate.Hour;

    public string Day { get; set; } = nameof(DayOfWeek.Monday);

    public string Zone { get; set; } = Subscription.DefaultZone;

    public string Quiet { get; set; } = "";

    public string Language { get; set; } = Subscription.DefaultLanguage;

    public bool SendsEmptyDigests { get; set; } = true;

    public string Contact { get; set; } = "";

    public string Secret { get; set; } = "";

    public string Consent { get; set; } = "";

    public string ConsentFrom { get; set; } = "";

    public DateTimeOffset Created { get; set; }

    public DateTimeOffset? Confirmed { get; set; }

    public DateTimeOffset? ActiveSince { get; set; }

    public DateTimeOffset? DigestedUntil { get; set; }

    public DateTimeOffset? ReopenedUntil { get; set; }

    public DateTimeOffset? ReopenedAsked { get; set; }

    public string Ending { get; set; } = "";

    public DateTimeOffset? Ended { get; set; }

    public static SubscriptionRow Of(Subscription subscription) => new()
    {
        PartitionKey = TableKeys.ShardOf(subscription.Id.Value),
        RowKey = subscription.Id.Value,
        Channel = subscription.Channel.ToString(),
        Address = subscription.Address,
        State = subscription.State.ToString(),
        Threshold = subscription.Threshold,
        Filter = subscription.Filter == SubscriptionFilter.Everything ? "" : JsonSerializer.Serialize(subscription.Filter, Shapes.Default.SubscriptionFilter),
        Cadence = subscription.Rhythm.Cadence.ToString(),
        Hour = subscription.Rhythm.Hour,
        Day = subscription.Rhythm.Day.ToString(),
        Zone = subscription.Zone,
        Quiet = subscription.Quiet?.ToString() ?? "",
        Language = subscription.Language,
        SendsEmptyDigests = subscription.SendsEmptyDigests,
        Contact = subscription.Contact,
        Secret = subscription.Secret,
        Consent = subscription.Consent,
        ConsentFrom = subscription.ConsentFrom,
        Created = subscription.Created,
        Confirmed = subscription.Confirmed,
        ActiveSince = subscription.ActiveSince,
        DigestedUntil = subscription.DigestedUntil,
        ReopenedUntil = subscription.Reopened?.Until,
        ReopenedAsked = subscription.Reopened?.Asked,
        Ending = StoredText.Cut(subscription.Ending, StoredText.Words),
        Ended = subscription.Ended,
    };

    public Subscription ToSubscription() => new()
    {
        Id = new SubscriptionId(RowKey),
        Channel = Enum.Parse<ChannelKind>(Channel),
        Address = Address,
        State = Enum.Parse<SubscriptionState>(State),
        Threshold = Threshold,
        Filter = Filter.Length == 0
            ? SubscriptionFilter.Everything
            : JsonSerializer.Deserialize(Filter, Shapes.Default.SubscriptionFilter) ?? SubscriptionFilter.Everything,
        Rhythm = new Rhythm(Enum.Parse<Watch.Subscriptions.Cadence>(Cadence), Hour, Enum.Parse<DayOfWeek>(Day)),
        Zone = Zone,
        Quiet = QuietHours.TryParse(Quiet),
        Language = Language,
        SendsEmptyDigests = SendsEmptyDigests,
        Contact = Contact,
        Secret = Secret,
        Consent = Consent,
        ConsentFrom = ConsentFrom,
        Created = Created,
        Confirmed = Confirmed,
        ActiveSince = ActiveSince,
        DigestedUntil = DigestedUntil,
        Reopened = ReopenedUntil is { } until ? new ReopenedDigests(until, ReopenedAsked) : null,
        Ending = Ending,
        Ended = Ended,
    };

    [JsonSerializable(typeof(SubscriptionFilter))]
    private sealed partial class Shapes : JsonSerializerContext;
}
