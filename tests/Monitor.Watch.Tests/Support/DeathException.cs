namespace Monitor.Watch.Tests.Support;

/// <summary>The process died here.</summary>
internal sealed class DeathException : Exception
{
    public DeathException()
    {
    }

    public DeathException(string message)
        : base(message)
    {
    }

    public DeathException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
