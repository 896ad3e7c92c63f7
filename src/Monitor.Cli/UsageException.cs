namespace Monitor.Cli;

/// <summary>The user asked for something that makes no sense; the message is one sentence for that user.</summary>
internal sealed class UsageException : Exception
{
    public UsageException()
    {
    }

    public UsageException(string message)
        : base(message)
    {
    }

    public UsageException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
