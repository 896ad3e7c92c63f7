using System.Globalization;
using System.Text.Json;
using Monitor.Functions.Web.Subscribers;
using Monitor.Watch.Subscriptions;

namespace Monitor.Cli.Subscriptions;

/// <summary>A subscription for a person or a program.</summary>
internal static class SubscriptionLines
{
    public static string Of(Subscription subscription) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(subscription.IsErased ? "(an address that was forgotten)" : subscription.Address)}\n  {Channel(subscription)}{State(subscription)}, {SubscriberPages.What(subscription)}, {SubscriberPages.When(subscription)}, since {subscription.Created:yyyy-MM-dd}");

    public static string Json(Subscription subscription) =>
        JsonSerializer.Serialize(SubscriptionJson.Of(subscription), JsonSerializerOptions.Web);

    /// <summary>All that is known of it, the record of consent included, and never its secret.</summary>
    public static IEnumerable<string> Whole(Subscription subscription)
    {
        yield return Of(subscription);
        yield return $"  id {subscription.Id}";
        yield return $"  consent: {subscription.Consent}, {Moment(subscription.Created)}{(subscription.ConsentFrom.Length > 0 ? $", from {subscription.ConsentFrom}" : "")}";
        yield return subscription.Confirmed is { } confirmed ? $"  confirmed by its address {Moment(confirmed)}" : "  not confirmed by its address";
        yield return $"  language {subscription.Language}; {(subscription.Contact.Length > 0 ? $"notices go to {subscription.Contact}" : "no mail address for notices")}";
        if (subscription.DigestedUntil is { } digested)
        {
            yield return $"  digests reach up to {Moment(digested)}";
        }

        if (subscription.Ending.Length > 0)
        {
            yield return $"  {subscription.Ending}";
        }
    }

    private static string Channel(Subscription subscription) => subscription.Channel switch
    {
        ChannelKind.File => "folder",
        ChannelKind.Email => "e-mail",
        var other => other.ToString().ToLowerInvariant(),
    };

    private static string State(Subscription subscription) =>
        subscription.State == SubscriptionState.Active ? "" : $" ({subscription.State.ToString().ToLowerInvariant()})";

    private static string Moment(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
