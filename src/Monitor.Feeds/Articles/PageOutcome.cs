using Monitor.Feeds.Fetching;

namespace Monitor.Feeds.Articles;

public abstract record PageOutcome
{
    private PageOutcome()
    {
    }

    /// <param name="Text">The main text, one newline between paragraphs; empty when the page has none.</param>
    /// <param name="Title">Plain text in one line; empty when the page names none.</param>
    public sealed record Read(string Text, string Title) : PageOutcome;

    /// <summary>The page may not or should not be read: robots.txt forbids it, or it is no web page.</summary>
    /// <param name="Words">One sentence for a person.</param>
    public sealed record Refused(string Words) : PageOutcome;

    public sealed record Failed(FetchFailure Failure) : PageOutcome;
}
