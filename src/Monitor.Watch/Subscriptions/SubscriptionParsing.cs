namespace Monitor.Watch.Subscriptions;

public abstract record SubscriptionParsing
{
    private SubscriptionParsing()
    {
    }

    public sealed record Accepted(Subscription Subscription) : SubscriptionParsing;

    /// <param name="Reason">One sentence: what is wrong, and what to do.</param>
    public sealed record Rejected(string Reason) : SubscriptionParsing;
}
