namespace Monitor.Feeds.Scheduling;

/// <summary>How much a failed poll says about whether the feed will ever come back.</summary>
public enum FailureClass
{
    /// <summary>A network that was down or slow for a moment: a quarter of a step back.</summary>
    Temporary,

    /// <summary>A server in trouble, or one that lets us wait: half a step.</summary>
    Soft,

    /// <summary>Another try will most likely be answered alike: a whole step.</summary>
    Hard,
}
