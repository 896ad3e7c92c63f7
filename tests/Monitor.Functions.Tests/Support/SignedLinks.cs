using Monitor.Watch.Feedback;
using Monitor.Watch.Subscriptions;
using Monitor.Watch.Triage;

namespace Monitor.Functions.Tests.Support;

/// <summary>Links such as an app with a public address gives.</summary>
internal sealed class SignedLinks : ISubscriptionLinks
{
    public ISubscriptionLinks From(DateTimeOffset moment) => this;

    public Uri? Confirm(Subscription subscription) => Link("confirm", subscription);

    public Uri? Manage(Subscription subscription) => Link("manage", subscription);

    public Uri? Unsubscribe(Subscription subscription) => Link("unsubscribe", subscription);

    public Uri? Feedback(Subscription subscription, MatchId match, Opinion opinion) => Link(opinion.ToString().ToLowerInvariant(), subscription);

    private static Uri Link(string purpose, Subscription subscription) =>
        new($"https://monitor.example/{purpose}?token={subscription.Id}.{new string('s', 43)}&x=1");
}
