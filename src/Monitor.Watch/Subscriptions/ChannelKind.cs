namespace Monitor.Watch.Subscriptions;

/// <summary>The ways to reach a subscriber. The names are stored: do not rename them.</summary>
public enum ChannelKind
{
    /// <summary>One .eml file an alert, in a folder.</summary>
    File,

    /// <summary>An HTTP POST of JSON, signed after Standard Webhooks.</summary>
    Webhook,
}
