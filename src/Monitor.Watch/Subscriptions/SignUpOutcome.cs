namespace Monitor.Watch.Subscriptions;

public abstract record SignUpOutcome
{
    private SignUpOutcome()
    {
    }

    /// <summary>Taken note of; whether the address was known, and whether it is written to, is not said.</summary>
    public sealed record Noted : SignUpOutcome;

    /// <param name="Reason">One sentence: what is wrong, and what to do.</param>
    public sealed record Refused(string Reason) : SignUpOutcome;

    /// <summary>This client asked too often.</summary>
    /// <param name="RetryAfter">When it may ask again at the latest.</param>
    public sealed record TooMany(TimeSpan RetryAfter) : SignUpOutcome;
}
