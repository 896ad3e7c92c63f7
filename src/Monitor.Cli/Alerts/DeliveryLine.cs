using System.Globalization;
using System.Text.Json;
using Monitor.Cli.Running;
using Monitor.Watch.Alerting;
using Monitor.Watch.Replaying;

namespace Monitor.Cli.Alerts;

/// <summary>A delivery for a person or a program.</summary>
/// <param name="Recorded">Null for a dead letter without a line in the ledger.</param>
/// <param name="Address">Whom it is for, in words.</param>
/// <param name="Letter">The id of its dead letter; null when there is none.</param>
internal sealed record DeliveryLine(RecordedDelivery? Recorded, string Address, string? Letter)
{
    private const string Unfinished = "a request that failed again and again before it could be delivered";

    public static DeliveryLine Of(DeadLetter letter) =>
        new(null, $"({WordsFor(letter)})", letter.Id);

    public string ToText()
    {
        var name = Letter ?? Recorded?.Delivery.Key.Alert.Value[..12] ?? "";
        if (Recorded is not { Delivery: var delivery })
        {
            return $"{name}  dead  {Address}";
        }

        var next = delivery.NextAttempt is { } moment && delivery.State == DeliveryState.Pending
            ? string.Create(CultureInfo.InvariantCulture, $", next attempt {moment.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC")
            : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{name}  {State(delivery),-7}  {Recorded.Changed.UtcDateTime:yyyy-MM-dd HH:mm:ss}  {delivery.Key.Channel}  {TerminalText.Plain(Address)}  {delivery.Attempts} {(delivery.Attempts == 1 ? "attempt" : "attempts")}{next}: {TerminalText.Plain(delivery.LastAnswer)}");
    }

    public string ToJson() => JsonSerializer.Serialize(
        new
        {
            id = Letter,
            alert = Recorded?.Delivery.Key.Alert.Value,
            subscription = Recorded?.Delivery.Key.Subscription.Value,
            channel = Recorded?.Delivery.Key.Channel.ToString(),
            address = Address,
            state = Recorded is { } recorded ? State(recorded.Delivery) : "dead",
            attempts = Recorded?.Delivery.Attempts,
            nextAttempt = Recorded?.Delivery.NextAttempt,
            sentAt = Recorded?.Delivery.SentAt,
            changed = Recorded?.Changed,
            answer = Recorded?.Delivery.LastAnswer,
        },
        JsonSerializerOptions.Web);

    private static string WordsFor(DeadLetter letter) => letter switch
    {
        { IsUnreadable: true } => "no request of ours",
        { Poll.Feeds: var feeds } => $"a request to poll {RunConsole.Count(feeds.Count, "feed")} that failed again and again",
        _ => Unfinished,
    };

    private static string State(Delivery delivery) => delivery.State.ToString().ToLowerInvariant();
}
