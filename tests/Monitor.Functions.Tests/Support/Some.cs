using Monitor.Analysis.Events;
using Monitor.Analysis.Figures;
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

    public static Figure Figure(long after = 3000) => new()
    {
        Force = "US",
        Before = Quantity.About(5200),
        After = Quantity.Exactly(after),
        By = new ResolvedDate(new DateOnly(2026, 9, 1), new DateOnly(2026, 9, 30), DatePrecision.Month, "by the end of September"),
        Place = "Iraq",
        Kind = FigureKind.Withdrawal,
        Status = FigureStatus.Announced,
        Speaker = new Speaker("Frank McKenzie", "general", false),
        Sentence = new FigureSentence("The United States will reduce its troops.", 12),
    };

    public static EventReport Report(DateTimeOffset? at = null) => new EventReport
    {
        Article = Id(), Mark = "00ff", Seen = at ?? Now, At = at ?? Now, Title = "US to cut troops in Iraq", Source = "الأخبار", Host = "news.example", Score = 0.9,
    }.With("The United States will reduce its troops in Iraq from 5,200 to 3,000 this year.", [Figure()]);

    public static NewsEvent Event(DateTimeOffset? at = null) => Report(at) is var report
        ? NewsEvent.Open(Id(), report, follows: null).WithNews([new News.NewEvent(report.Lead)], report, Now)
        : throw new System.Diagnostics.UnreachableException();

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
