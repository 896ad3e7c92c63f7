namespace Monitor.Watch.Alerting;

/// <summary>What a channel answered.</summary>
public abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    /// <param name="Answer">In words, for the ledger.</param>
    public sealed record Acknowledged(string Answer) : SendOutcome;

    /// <summary>Worth another attempt.</summary>
    /// <param name="Answer">In words, for the ledger.</param>
    /// <param name="RetryAfter">How long the receiver asked us to wait, if it did.</param>
    public sealed record Temporary(string Answer, TimeSpan? RetryAfter) : SendOutcome;

    /// <summary>No attempt will ever succeed.</summary>
    /// <param name="Answer">In words, for the ledger.</param>
    public sealed record Permanent(string Answer) : SendOutcome;

    /// <summary>The receiver wants nothing more, ever: the subscription is at an end.</summary>
    /// <param name="Answer">In words, for the ledger.</param>
    public sealed record Gone(string Answer) : SendOutcome;
}
