namespace Monitor.Watch.Subscriptions;

/// <summary>The names are stored: do not rename them.</summary>
public enum SubscriptionState
{
    /// <summary>Told of what it asks for.</summary>
    Active,

    /// <summary>Asked for, not yet confirmed by its address; told nothing.</summary>
    Pending,

    /// <summary>Told nothing until the subscriber resumes it. What comes meanwhile is not told later.</summary>
    Paused,

    /// <summary>By its subscriber, or because its receiver is gone. A new request may begin it again.</summary>
    Ended,
}
