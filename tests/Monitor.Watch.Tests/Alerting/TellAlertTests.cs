using Monitor.Analysis.Events;
using Monitor.Testing;
using Monitor.Watch.Alerting;
using Monitor.Watch.Events;
using Monitor.Watch.Subscriptions;
using Monitor.Watch.Tests.Support;
using Monitor.Watch.Triage;

namespace Monitor.Watch.Tests.Alerting;

public sealed class TellAlertTests
{
    private readonly ScriptedChannel _channel = new(new SendOutcome.Acknowledged("received"));
    private readonly CollectingOutbox _outbox = new();
    private readonly InMemoryEvents _events = new();
    private readonly Subscription _subscription = Some.Subscription();

    private TellAlert Create() => Create(_subscription, Some.Match());

    private TellAlert Create(Subscription subscription, params Match[] matches)
    {
        var (ledger, subscriptions) = (new InMemoryDeliveries(), new InMemorySubscriptions(subscription));
        var deliver = new DeliverAlert(ledger, _outbox, [_channel], new RetrySchedule(() => 0), [], new FakeTimeProvider(Some.Now));
        return new TellAlert(new InMemoryMatches(matches), _events, subscriptions, new SpreadAlert(subscriptions, ledger, _outbox), deliver);
    }

    [Fact]
    public async Task A_request_to_all_becomes_requests_to_each_which_are_delivered()
    {
        var tell = Create();

        await tell.TellAsync(new AlertRequest(Some.Match().Id, null), CancellationToken.None);
        await tell.TellAsync(Assert.Single(_outbox.Enqueued).Request, CancellationToken.None);

        Assert.Equal(_subscription, Assert.Single(_channel.Sent).Subscription);
    }

    [Fact]
    public async Task A_match_that_is_gone_ends_the_request()
    {
        await Create().TellAsync(new AlertRequest(Some.Match("another").Id, null), CancellationToken.None);

        Assert.Empty(_outbox.Enqueued);
    }

    [Fact]
    public async Task A_subscription_that_is_gone_is_not_told()
    {
        await Create().TellAsync(new AlertRequest(Some.Match().Id, Some.Subscription("gone").Id), CancellationToken.None);

        Assert.Empty(_channel.Sent);
    }

    [Fact]
    public async Task A_request_that_names_several_is_delivered_to_each_of_them_that_is_there()
    {
        var request = new AlertRequest(Some.Match().Id, null) { Among = [Some.Subscription("gone").Id, _subscription.Id] };

        await Create().TellAsync(request, CancellationToken.None);

        Assert.Equal(_subscription, Assert.Single(_channel.Sent).Subscription);
        Assert.Empty(_outbox.Enqueued);
    }

    [Theory]
    [InlineData(0, "first", 1)]
    [InlineData(0, "later", 1)]
    [InlineData(0.5, "later", 1)]
    [InlineData(0.5, "first", 0)]
    public async Task An_alert_shows_the_report_that_made_it_news_whichever_brings_it(double threshold, string bringer, int told)
    {
        var (first, later) = (Some.Match("first", 0.4), Some.Match("later", 0.9));
        var known = NewsEvent.Open(StableHash.Hex32("event"), Report(first), null).WithNews([new News.NewEvent(null)], Report(first), Some.Now).With(Report(later));
        await _events.OpenAsync(known, null, CancellationToken.None);
        var tell = Create(_subscription with { Threshold = threshold }, first, later);
        var request = new AlertRequest(Some.Match(bringer).Id, null) { News = new BulletinId(EventId.Of(known), 1) };

        await tell.TellAsync(request, CancellationToken.None);
        foreach (var one in _outbox.Enqueued.ToList())
        {
            await tell.TellAsync(one.Request, CancellationToken.None);
        }

        Assert.Equal(Enumerable.Repeat(first.Id, told), _channel.Sent.Select(sent => sent.Alert.Match.Id));
    }

    private static EventReport Report(Match match) => new()
    {
        Article = match.Id.Article.Value, Seen = match.Id.FirstSeen, Title = match.Title, Source = match.Source, Score = match.Score, Tells = true,
    };
}
