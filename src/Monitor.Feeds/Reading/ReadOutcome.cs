namespace Monitor.Feeds.Reading;

public abstract record ReadOutcome
{
    private ReadOutcome()
    {
    }

    public sealed record Read(FeedDocument Document) : ReadOutcome;

    /// <param name="Reason">One sentence for a person.</param>
    public sealed record NotAFeed(string Reason) : ReadOutcome;
}
