namespace Monitor.Feeds.Fetching;

/// <summary>What is asked for, and how much of it is taken.</summary>
internal sealed record FetchManner(string Accept, int MostBytes)
{
    /// <summary>Takes the beginning of what is too large, instead of failing.</summary>
    public bool TakesBeginning { get; init; }

    /// <summary>Gives <see cref="FetchOutcome.Elsewhere"/> instead of following a redirect.</summary>
    public bool StopsAtRedirect { get; init; }

    public static FetchManner Feed(FetchOptions options) => new(
        "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5",
        options.MostBytes);

    public static FetchManner Page(FetchOptions options) => new(
        "text/html, application/xhtml+xml, */*;q=0.5", options.MostPageBytes);
}
