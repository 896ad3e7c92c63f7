namespace Monitor.Cli.Local;

/// <summary>
/// The local run cannot go on for a reason that its user can mend. The message is one sentence for that user: what was
/// wrong and what to do. Whoever shows it shows nothing else of it.
/// </summary>
internal sealed class LocalRunException : Exception
{
    public LocalRunException()
    {
    }

    public LocalRunException(string message)
        : base(message)
    {
    }

    public LocalRunException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
