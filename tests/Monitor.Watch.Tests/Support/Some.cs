using Monitor.Analysis.Relevance;
using Monitor.Feeds.Reading;
using Monitor.Watch.Polling;
using Monitor.Watch.Subscriptions;
using Monitor.Watch.Triage;

namespace Monitor.Watch.Tests.Support;

/// <summary>Values whose particulars a test does not care about.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public const string DrawdownTitle = "United States to reduce troop levels in Iraq from 5,200 to 3,000";

    public static Uri Address(string path = "feed.xml") => new($"https://news.example/{path}");

    public static Feed Feed(string path = "feed.xml") => Monitor.Watch.Polling.Feed.New(Address(path), "News", true, Now);

    public static FeedItem Item(string id = "1", string title = "A day at the market", DateTimeOffset? published = null) => new()
    {
        Id = id, Title = title, Link = Address($"items/{id}"), Published = published ?? Now,
    };

    /// <summary>An item that the model takes for a match.</summary>
    public static FeedItem Drawdown(string id = "1", DateTimeOffset? published = null) => Item(id, DrawdownTitle, published) with
    {
        Summary = "The United States will reduce its troops in Iraq from 5,200 to 3,000 in September, the Pentagon announced.",
    };

    public static ArticleId ArticleId(string words = "article") => new(StableHash.Hex32(words));

    public static Match Match(string words = "article", double score = 0.9) => new()
    {
        Id = new MatchId(Now, ArticleId(words)),
        Feed = FeedId.Of(Address()),
        Title = DrawdownTitle,
        Source = "News",
        Score = score,
        ModelVersion = "test",
        Sentences = [new EvidenceSentence(DrawdownTitle, 0, 1)],
        Alerts = true,
    };

    public static Subscription Subscription(string folder = "alerts", double threshold = 0) => new()
    {
        Id = SubscriptionId.Of(ChannelKind.File, folder),
        Channel = ChannelKind.File,
        Address = folder,
        Threshold = threshold,
        Consent = "test",
    };
}
