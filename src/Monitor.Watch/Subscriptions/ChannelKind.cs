namespace Monitor.Watch.Subscriptions;

/// <summary>The ways to reach a subscriber. The names are stored: do not rename them.</summary>
public enum ChannelKind
{
    /// <summary>One .eml file an alert, in a folder.</summary>
    File,

    /// <summary>An HTTP POST of JSON, signed after Standard Webhooks.</summary>
    Webhook,

    /// <summary>A mail.</summary>
    Email,

    /// <summary>A message to an incoming webhook of Slack.</summary>
    Slack,

    /// <summary>An Adaptive Card to a workflow of Microsoft Teams.</summary>
    Teams,

    /// <summary>A notification to a topic of an ntfy server.</summary>
    Ntfy,

    /// <summary>Nowhere: the canary's.</summary>
    Null,
}
