using Monitor.Analysis.Events;
using Monitor.Watch.Events;
using Monitor.Watch.Subscriptions;
using Monitor.Watch.Triage;

namespace Monitor.Watch.Alerting;

/// <summary>What is to be said: what is news of an event, with the match that brings it, under a name that every copy of this alert bears.</summary>
public sealed record Alert
{
    private Alert(AlertId id, Match match, NewsEvent? known, Bulletin? news) => (Id, Match, Bringer, Event, News) = (id, match, match, known, news);

    public AlertId Id { get; }

    /// <summary>The report that made it news; where the event keeps that one no longer, the one that brings it.</summary>
    public Match Match { get; }

    /// <summary>
    /// The report for whose sake it is told: a later one may reach subscribers whom the first did not. What is said is
    /// the same, so that every copy of an alert tells of one report, whichever is delivered first.
    /// </summary>
    public Match Bringer { get; init; }

    /// <summary>The event as it stands now; null for a match without one.</summary>
    public NewsEvent? Event { get; }

    /// <summary>What of the event is news; null when, and only when, there is no event.</summary>
    public Bulletin? News { get; }

    /// <summary>A match that is told itself.</summary>
    public static Alert Of(Match match) => new(AlertId.Of(match.Id.Article), match, null, null);

    public static Alert Of(Match match, NewsEvent known, Bulletin news) =>
        new(AlertId.Of(new BulletinId(EventId.Of(known), news.Number)), match, known, news);

    /// <summary>The request to send it to one subscription.</summary>
    public AlertRequest RequestTo(SubscriptionId subscription) => Request with { Subscription = subscription };

    /// <summary>The request to tell everybody.</summary>
    internal AlertRequest Request => new(Bringer.Id, null)
    {
        News = Event is { } known && News is { } news ? new BulletinId(EventId.Of(known), news.Number) : null,
    };
}
