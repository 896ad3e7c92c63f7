using Monitor.Watch.Feedback;
using Monitor.Watch.Triage;

namespace Monitor.Watch.Subscriptions;

/// <summary>
/// The addresses that a subscriber is given, signed so that they serve their one purpose without an account. All of
/// them are null when the app has no public address. Opening one changes nothing, since mail scanners open links; a POST
/// to it acts.
/// </summary>
public interface ISubscriptionLinks
{
    /// <summary>The same, with their times counted from this moment on rather than from now: a message that is sent again bears the same links.</summary>
    ISubscriptionLinks From(DateTimeOffset moment);

    /// <summary>Confirms the subscription as it was asked for; a later request for the same address outdates it.</summary>
    Uri? Confirm(Subscription subscription);

    /// <summary>Shows the subscription, changes, pauses and ends it.</summary>
    Uri? Manage(Subscription subscription);

    /// <summary>
    /// Ends the subscription: for List-Unsubscribe with List-Unsubscribe-Post (RFC 8058), where the POST ends it
    /// without a question, and for people, who find a button there.
    /// </summary>
    Uri? Unsubscribe(Subscription subscription);

    /// <summary>Says what the subscriber thinks of a match.</summary>
    Uri? Feedback(Subscription subscription, MatchId match, Opinion opinion);
}
