using Monitor.Watch.Feedback;
using Monitor.Watch.Subscriptions;
using Monitor.Watch.Triage;

namespace Monitor.Functions.Tests.Support;

/// <summary>The links of an app that has no public address.</summary>
internal sealed class NoLinks : ISubscriptionLinks
{
    public ISubscriptionLinks From(DateTimeOffset moment) => this;

    public Uri? Confirm(Subscription subscription) => null;

    public Uri? Manage(Subscription subscription) => null;

    public Uri? Unsubscribe(Subscription subscription) => null;

    public Uri? Feedback(Subscription subscription, MatchId match, Opinion opinion) => null;
}
