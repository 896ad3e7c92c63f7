using System.Text.Json.Serialization;
using Monitor.Watch.Subscriptions;

namespace Monitor.Functions.Web.Subscribers;

/// <summary>A subscription as its subscriber and the command line see it in JSON: without its secret.</summary>
internal sealed record SubscriptionJson
{
    public required string Id { get; init; }

    public required string Channel { get; init; }

    public required string Address { get; init; }

    public required string State { get; init; }

    public required double Threshold { get; init; }

    public required string Deliver { get; init; }

    public required int Hour { get; init; }

    public required string Day { get; init; }

    public required string Zone { get; init; }

    public required string Quiet { get; init; }

    public required IReadOnlyList<string> Forces { get; init; }

    public required IReadOnlyList<string> Places { get; init; }

    public required IReadOnlyList<string> Statuses { get; init; }

    public required IReadOnlyList<string> Sources { get; init; }

    public required int LeastSources { get; init; }

    public required string Language { get; init; }

    public required bool SendsEmptyDigests { get; init; }

    public required string Contact { get; init; }

    public required string Consent { get; init; }

    public required string ConsentFrom { get; init; }

    public required DateTimeOffset Created { get; init; }

    public required DateTimeOffset? Confirmed { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Ending { get; init; }

    public static SubscriptionJson Of(Subscription subscription) => new()
    {
        Id = subscription.Id.Value,
        Channel = subscription.Channel.ToString(),
        Address = subscription.Address,
        State = subscription.State.ToString().ToLowerInvariant(),
        Threshold = subscription.Threshold,
        Deliver = subscription.Rhythm.Cadence.ToString().ToLowerInvariant(),
        Hour = subscription.Rhythm.Hour,
        Day = subscription.Rhythm.Day.ToString().ToLowerInvariant(),
        Zone = subscription.Zone,
        Quiet = subscription.Quiet?.ToString() ?? "",
        Forces = subscription.Filter.Forces,
        Places = subscription.Filter.Places,
        Statuses = subscription.Filter.Statuses,
        Sources = subscription.Filter.Sources,
        LeastSources = subscription.Filter.LeastSources,
        Language = subscription.Language,
        SendsEmptyDigests = subscription.SendsEmptyDigests,
        Contact = subscription.Contact,
        Consent = subscription.Consent,
        ConsentFrom = subscription.ConsentFrom,
        Created = subscription.Created,
        Confirmed = subscription.Confirmed,
        Ending = subscription.Ending.Length > 0 ? subscription.Ending : null,
    };
}
