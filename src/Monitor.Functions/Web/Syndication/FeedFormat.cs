namespace Monitor.Functions.Web.Syndication;

/// <summary>A format that feeds are written in.</summary>
internal sealed record FeedFormat(string MediaType, Func<PublishedFeed, byte[]> Write)
{
    /// <param name="extension">How the address ends, such as "atom".</param>
    /// <returns>Null for a format that there is none of.</returns>
    public static FeedFormat? Of(string extension) => extension.ToUpperInvariant() switch
    {
        "ATOM" => new FeedFormat(AtomFormat.MediaType, AtomFormat.Write),
        "RSS" => new FeedFormat(RssFormat.MediaType, RssFormat.Write),
        "JSON" => new FeedFormat(JsonFormat.MediaType, JsonFormat.Write),
        _ => null,
    };
}
