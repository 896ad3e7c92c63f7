using System.CommandLine;
using Monitor.Watch.Subscriptions;

namespace Monitor.Cli.Subscriptions;

/// <summary>A subscription that the user names, by its address or by its id.</summary>
internal static class KnownSubscription
{
    private const int IdLength = 32;

    public static readonly Argument<string> Name = new("ADDRESS") { Description = "The address of a subscription, or its id." };

    /// <exception cref="UsageException">There is none.</exception>
    public static async Task<Subscription> FindAsync(ISubscriptions subscriptions, string name, CancellationToken cancellation)
    {
        foreach (var id in Ids(name))
        {
            if (await subscriptions.FindAsync(id, cancellation) is { } found)
            {
                return found;
            }
        }

        throw new UsageException($"There is no subscription of '{name}'; 'monitor subscriptions list' shows them.");
    }

    /// <summary>The same address may be subscribed on a channel that it does not tell by itself.</summary>
    private static IEnumerable<SubscriptionId> Ids(string name)
    {
        if (name.Length == IdLength && name.All(char.IsAsciiHexDigitLower))
        {
            yield return new SubscriptionId(name);
        }

        yield return SubscriptionsCommand.Checked(new SubscriptionDraft(name, 0, "")).Id;
        foreach (var channel in Enum.GetValues<ChannelKind>())
        {
            if (new SubscriptionDraft(name, 0, "") { Channel = channel }.Check(TimeProvider.System.GetUtcNow()) is SubscriptionParsing.Accepted accepted)
            {
                yield return accepted.Subscription.Id;
            }
        }
    }
}
