using System.Text.Json;
using Monitor.Functions.Queues;
using Monitor.Functions.Tests.Support;
using Monitor.Watch.Alerting;
using Monitor.Watch.Events;
using Monitor.Watch.Notices;
using Monitor.Watch.Polling;
using Monitor.Watch.Subscriptions;
using Monitor.Watch.Triage;

namespace Monitor.Functions.Tests.Queues;

public sealed class MessageTests
{
    [Fact]
    public void A_poll_request_survives_its_message()
    {
        var request = new PollRequest(Some.Now, [new FeedId(Some.Id()), new FeedId(Some.Id())]);

        var read = PollRequestMessage.Read(PollRequestMessage.Write(request));

        Assert.Equal(request.AskedAt, read.AskedAt);
        Assert.Equal(request.Feeds, read.Feeds);
    }

    [Fact]
    public void The_largest_poll_request_fits_a_message_in_Base64()
    {
        var request = new PollRequest(Some.Now, [.. Enumerable.Range(0, 1000).Select(_ => new FeedId(Some.Id()))]);

        Assert.InRange(PollRequestMessage.Write(request).Length, 1, 48 * 1024);
    }

    [Fact]
    public void An_alert_request_survives_its_message()
    {
        var match = new MatchId(Some.Now, Some.ArticleId());
        var (toAll, toOne) = (new AlertRequest(match, null), new AlertRequest(match, new SubscriptionId(Some.Id())));

        Assert.Equal(toAll, AlertRequestMessage.Read(AlertRequestMessage.Write(toAll)));
        var canary = toAll with { Match = match with { Band = MatchBand.Canary } };
        Assert.Equal(canary, AlertRequestMessage.Read(AlertRequestMessage.Write(canary)));
        Assert.Equal(toOne, AlertRequestMessage.Read(AlertRequestMessage.Write(toOne)));
        var ofNews = toOne with { News = new BulletinId(new EventId(Some.Now, Some.Id()), 3) };
        Assert.Equal(ofNews, AlertRequestMessage.Read(AlertRequestMessage.Write(ofNews)));
    }

    [Fact]
    public void A_request_that_goes_on_or_names_several_survives_its_message()
    {
        var request = new AlertRequest(new MatchId(Some.Now, Some.ArticleId()), null) { From = new SpreadPoint(new SubscriptionId(Some.Id()), 500) };
        IReadOnlyList<SubscriptionId> several = [.. Enumerable.Range(0, SpreadAlert.BatchSize).Select(_ => new SubscriptionId(Some.Id()))];

        Assert.Equal(request, AlertRequestMessage.Read(AlertRequestMessage.Write(request)));
        Assert.Equal(several, AlertRequestMessage.Read(AlertRequestMessage.Write(request with { Among = several })).Among);
    }

    [Fact]
    public void A_notice_request_survives_its_message()
    {
        var request = new NoticeRequest(new SubscriptionId(Some.Id()), NoticeKind.Digest, Some.Now, Some.Now.AddDays(-1)) { Again = true };

        Assert.Equal(request, NoticeRequestMessage.Read(NoticeRequestMessage.Write(request)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"askedAt\":\"yesterday\",\"feeds\":[]}")]
    public void What_is_no_message_is_refused(string text)
    {
        Assert.Throws<JsonException>(() => PollRequestMessage.Read(text));
        Assert.Throws<JsonException>(() => AlertRequestMessage.Read(text));
    }
}
