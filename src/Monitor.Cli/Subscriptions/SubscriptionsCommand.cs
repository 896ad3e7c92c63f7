using System.CommandLine;
using System.Diagnostics;
using Monitor.Watch.Subscriptions;

namespace Monitor.Cli.Subscriptions;

/// <summary><c>monitor subscriptions</c>: who is told.</summary>
internal static class SubscriptionsCommand
{
    public static Command Create() => new("subscriptions", "Adds, changes, removes and lists those who are told of new matches.")
    {
        AddSubscription.Create(),
        ListSubscriptions.Create(),
        ShowSubscription.Create(),
        PauseSubscriptions.Pause(),
        PauseSubscriptions.Resume(),
        RemoveSubscription.Create(),
    };

    /// <exception cref="UsageException">The draft makes no sense.</exception>
    public static Subscription Checked(SubscriptionDraft draft) => draft.Check(TimeProvider.System.GetUtcNow()) switch
    {
        SubscriptionParsing.Accepted accepted => accepted.Subscription,
        SubscriptionParsing.Rejected rejected => throw new UsageException(rejected.Reason),
        _ => throw new UnreachableException(),
    };
}
