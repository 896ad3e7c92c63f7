using System.Text.Json.Serialization;
using Monitor.Watch.Feedback;
using Monitor.Watch.Subscriptions;
using Monitor.Watch.Triage;

namespace Monitor.Functions;

/// <summary>What a subscriber may do, as signed addresses that need no account: a GET shows a page and changes nothing, a POST acts.</summary>
internal sealed record LinksJson
{
    /// <summary>A POST says that the match is relevant; left out where no match is told.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Relevant { get; init; }

    /// <summary>A POST says that the match is not relevant; left out where no match is told.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? NotRelevant { get; init; }

    /// <summary>The page that changes, pauses and ends the subscription.</summary>
    public required string Manage { get; init; }

    /// <summary>A POST ends the subscription.</summary>
    public required string Unsubscribe { get; init; }

    /// <returns>Null when the app has no public address.</returns>
    public static LinksJson? Of(ISubscriptionLinks links, Subscription subscription) =>
        links.Manage(subscription) is { } manage && links.Unsubscribe(subscription) is { } unsubscribe
            ? new LinksJson { Manage = manage.AbsoluteUri, Unsubscribe = unsubscribe.AbsoluteUri }
            : null;

    /// <inheritdoc cref="Of(ISubscriptionLinks, Subscription)"/>
    public static LinksJson? Of(ISubscriptionLinks links, Subscription subscription, MatchId match) => Of(links, subscription) is { } own
        ? own with
        {
            Relevant = links.Feedback(subscription, match, Opinion.Relevant)?.AbsoluteUri,
            NotRelevant = links.Feedback(subscription, match, Opinion.NotRelevant)?.AbsoluteUri,
        }
        : null;
}
