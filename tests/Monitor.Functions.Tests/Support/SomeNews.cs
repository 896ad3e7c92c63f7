using Monitor.Analysis.Events;
using Monitor.Analysis.Figures;
using Monitor.Analysis.Relevance;
using Monitor.Functions.Channels.Messages;
using Monitor.Watch.Alerting;
using Monitor.Watch.Subscriptions;
using Monitor.Watch.Triage;

namespace Monitor.Functions.Tests.Support;

/// <summary>Alerts as they might come, tame and hostile.</summary>
internal static class SomeNews
{
    private static readonly ResolvedDate EndOfSeptember =
        new(new DateOnly(2020, 9, 1), new DateOnly(2020, 9, 30), DatePrecision.Day, "by the end of September");

    public static AlertMessages WithLinks { get; } = new(new SignedLinks());

    public static Figure Figure() => new()
    {
        Force = "US",
        Before = Quantity.Exactly(5200),
        After = Quantity.Exactly(3000),
        By = EndOfSeptember,
        Place = "Iraq",
        Kind = FigureKind.Withdrawal,
        Status = FigureStatus.Announced,
        Speaker = new Speaker("Frank McKenzie", "head of Central Command", false),
        Sentence = new FigureSentence("The number of troops in Iraq will fall from 5,200 to 3,000 by the end of September.", 0),
    };

    /// <summary>What three sources report of an event that was told before.</summary>
    public static Announcement News()
    {
        var told = Some.Match();
        return new Announcement
        {
            Id = AlertId.Of(told.Id.Article),
            First = new AlertId(Some.Id()),
            Match = told,
            News = Bulletin(NewsKind.FigureChanged) with { Words = "Another figure for US troops: 3,000 remain; before it was 3,500 remain." },
            Figures = [Figure(), Figure() with { Force = "UK", Before = null, After = null, Change = Quantity.About(100), By = null, Place = "Taji" }],
            Competing =
            [
                new StatedValue("US", "after", "3,000", [new ValueSource("Associated Wire", "Frank McKenzie", Some.Now)]),
                new StatedValue("US", "after", "3,500", [new ValueSource("Morning Paper", null, Some.Now)]),
            ],
            IndependentSources = 3,
            ReportCount = 22,
            Reports =
            [
                new Report("Associated Wire", "US to cut troop levels in Iraq to 3,000 this month", new Uri("https://wire.example/a?b=c&d=e"), Some.Now.AddHours(-2), Some.Now),
                new Report("شبكة الأخبار", "واشنطن تخفض عدد قواتها في العراق إلى ثلاثة آلاف جندي", new Uri("https://news.example/ar/1"), Some.Now.AddHours(-1), Some.Now),
                new Report("تۆڕی هەواڵ", "ئەمریکا ژمارەی سەربازەکانی لە عێراق کەم دەکاتەوە", null, null, Some.Now),
            ],
        };
    }

    public static Bulletin Bulletin(NewsKind kind) => new(2, Some.Now, Some.Id(), "", kind, "Something is new.", null, null, true);

    /// <summary>How a match is put into words without an event.</summary>
    public static Phrasing Phrasing(ISubscriptionLinks? links = null) =>
        new(new Announcements(new KnownMatches().FindAsync), new AlertMessages(links ?? new NoLinks()), new NoticeMessages(new SignedLinks()));

    public static Message Message(Match match, ISubscriptionLinks? links = null) => new AlertMessages(links ?? new SignedLinks()).Of(
        Telling(match), Some.Subscription(ChannelKind.Email, "analyst@example.org"));

    /// <summary>A match that is told itself.</summary>
    public static Announcement Telling(Match match) =>
        new Announcements(new KnownMatches().FindAsync).OfAsync(Alert.Of(match), CancellationToken.None).Result;

    public static Message Message(Announcement news) => WithLinks.Of(news, Some.Subscription(ChannelKind.Email, "analyst@example.org"));

    public static Match Titled(string title) => Some.Match() with { Title = title, Source = title };

    /// <summary>A match whose every text is hostile.</summary>
    public static Match Hostile(string text) => Titled(text) with
    {
        Address = new Uri("javascript:alert(1)"),
        Sentences = [new EvidenceSentence(text + " really", 0, 1)],
        Terms = [new TermWeight(text, 1)],
        Shortfall = text,
    };
}
