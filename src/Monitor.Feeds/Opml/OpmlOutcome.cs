namespace Monitor.Feeds.Opml;

public abstract record OpmlOutcome
{
    private OpmlOutcome()
    {
    }

    /// <param name="Feeds">In document order, each address once.</param>
    /// <param name="Warnings">Outlines that were left out and why: one sentence each.</param>
    public sealed record Read(IReadOnlyList<OpmlFeed> Feeds, IReadOnlyList<string> Warnings) : OpmlOutcome;

    /// <param name="Reason">One sentence for a person.</param>
    public sealed record NotOpml(string Reason) : OpmlOutcome;
}
