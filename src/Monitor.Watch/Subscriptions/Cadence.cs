namespace Monitor.Watch.Subscriptions;

/// <summary>How often a subscriber is told. The names are stored: do not rename them.</summary>
public enum Cadence
{
    Immediate,
    Hourly,
    Daily,
    Weekly,
}
