namespace Monitor.Watch.Subscriptions.Signing;

/// <summary>What a token is good for, and nothing else. The order is signed: add at the end.</summary>
public enum TokenPurpose
{
    Confirm,
    Manage,
    Unsubscribe,
    Feedback,
}
