using Monitor.Analysis.Events;
using Monitor.Functions.Channels.Messages;
using Monitor.Functions.Tests.Support;
using Monitor.Watch.Alerting;
using Monitor.Watch.Triage;

namespace Monitor.Functions.Tests.Channels.Messages;

public sealed class AnnouncementsTests
{
    private readonly Match _first = Some.Match() with { Figures = [SomeNews.Figure()] };
    private readonly Match _second = Some.Match(Some.Now.AddHours(1)) with { Source = "Second", Address = new Uri("https://second.example/") };

    private static EventReport Report(Match match) => new EventReport
    {
        Article = match.Id.Article.Value, Seen = match.Id.FirstSeen, Title = match.Title, Source = match.Source, At = match.Published,
    }.With("", match.Figures);

    private NewsEvent Known => NewsEvent.Open(Some.Id(), Report(_first), null)
        .WithNews([new News.NewEvent(SomeNews.Figure())], Report(_first), Some.Now)
        .With(Report(_second))
        .WithNews([new News.Denied("US", null)], Report(_second), Some.Now);

    private static Task<Announcement> OfAsync(KnownMatches matches, Alert alert) => new Announcements(matches.FindAsync).OfAsync(alert, CancellationToken.None);

    [Fact]
    public async Task A_match_without_an_event_speaks_for_itself()
    {
        var told = await OfAsync(new KnownMatches(), Alert.Of(_first));

        Assert.Equal((told.Id, false, 1), (told.First, told.IsUpdate, told.IndependentSources));
        Assert.Equal(_first.Address, Assert.Single(told.Reports).Address);
    }

    [Fact]
    public async Task Later_news_of_an_event_stands_in_the_thread_of_the_first()
    {
        var known = Known;

        var first = await OfAsync(new KnownMatches(), Alert.Of(_first, known, known.Bulletins[0]));
        var second = await OfAsync(new KnownMatches(), Alert.Of(_second, known, known.Bulletins[1]));

        Assert.Equal((first.Id, first.Id), (first.First, second.First));
        Assert.NotEqual(first.Id, second.Id);
        Assert.Equal((false, true), (first.IsUpdate, second.IsUpdate));
    }

    [Fact]
    public async Task The_other_reports_of_the_event_are_named_with_their_addresses_which_are_looked_up_once()
    {
        var (known, matches) = (Known, new KnownMatches(_first));
        var announcements = new Announcements(matches.FindAsync);
        var alert = Alert.Of(_second, known, known.Bulletins[1]);

        await announcements.OfAsync(alert, CancellationToken.None);
        var told = await announcements.OfAsync(alert, CancellationToken.None);

        Assert.Equal([_second.Address, _first.Address], told.Reports.Select(report => report.Address));
        Assert.Equal((1, 2, 2), (matches.Asked, told.ReportCount, told.IndependentSources));
    }

    [Fact]
    public async Task A_report_without_figures_is_told_with_those_of_the_event()
    {
        var known = Known;

        Assert.Equal("US", Assert.Single((await OfAsync(new KnownMatches(), Alert.Of(_second, known, known.Bulletins[1]))).Figures).Force);
    }
}
