using Monitor.Analysis.Relevance;
using Monitor.Watch.Polling;
using Monitor.Watch.Subscriptions;
using Monitor.Watch.Triage;

namespace Monitor.Functions.Tests.Support;

/// <summary>Values whose particulars a test does not care about; ids are new at every call.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Now = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero).AddTicks(1234567);

    public static string Id() => Guid.NewGuid().ToString("N");

    public static Feed Feed() => Monitor.Watch.Polling.Feed.New(new Uri($"https://news.example/{Id()}.xml"), "News", true, Now);

    public static ArticleId ArticleId() => new(Id());

    public static Match Match(DateTimeOffset? firstSeen = null) => new()
    {
        Id = new MatchId(firstSeen ?? Now, ArticleId()),
        Feed = new FeedId(Id()),
        Title = "US to cut troops in Iraq – “from 5,200 to 3,000”",
        Address = new Uri("https://news.example/a?b=c"),
        Source = "الأخبار",
        Published = Now.AddHours(-1),
        Score = 0.93,
        ModelVersion = "0123456789ab",
        Sentences = [new EvidenceSentence("The United States will reduce its troops.", 12, 3.5)],
        Terms = [new TermWeight("troops", 1.25), new TermWeight("oil", -0.5)],
        Alerts = true,
    };

    public static Subscription Subscription(ChannelKind channel = ChannelKind.File, string? address = null) => new()
    {
        Id = new SubscriptionId(Id()),
        Channel = channel,
        Address = address ?? "alerts",
        Threshold = 0.5,
        Secret = "whsec_" + Convert.ToBase64String(new byte[24]),
        Consent = "test",
        Created = Now,
    };
}
