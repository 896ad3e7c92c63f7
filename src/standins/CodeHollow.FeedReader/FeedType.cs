namespace CodeHollow.FeedReader;

public enum FeedType
{
    Atom,
    Rss_0_91,
    Rss_0_92,
    Rss_1_0,
    Rss_2_0,

    /// <summary>RSS 2.0 whose root element declares the prefix "media".</summary>
    MediaRss,

    /// <summary>An rss element of any other version; read as RSS 2.0.</summary>
    Rss,
    Unknown,
}
