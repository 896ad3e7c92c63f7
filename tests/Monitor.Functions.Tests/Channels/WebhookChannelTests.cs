using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Monitor.Feeds.Fetching;
using Monitor.Functions.Channels;
using Monitor.Functions.Channels.Http;
using Monitor.Functions.Tests.Support;
using Monitor.Testing;
using Monitor.Watch.Alerting;
using Monitor.Watch.Feedback;
using Monitor.Watch.Subscriptions;
using Monitor.Watch.Subscriptions.Signing;

namespace Monitor.Functions.Tests.Channels;

public sealed class WebhookChannelTests : IAsyncLifetime
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    private readonly Alert _alert = Alert.Of(Some.Match());
    private LoopbackServer _server = null!;

    public async Task InitializeAsync() => _server = await LoopbackServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    private Subscription Receiver => Some.Subscription(ChannelKind.Webhook, new Uri(_server.Address, "hook").AbsoluteUri);

    private static WebhookChannel Channel(ISubscriptionLinks links, TimeSpan? limit = null) => new(
        new HttpPosting(Http, new ChannelOptions { TimeLimit = limit ?? TimeSpan.FromSeconds(20) }, TimeProvider.System), links, TimeProvider.System);

    private Task<SendOutcome> SendAsync(RequestDelegate answer, TimeSpan? limit = null)
    {
        _server.Answer("/hook", answer);
        return Channel(new NoLinks(), limit).SendAsync(_alert, Receiver, CancellationToken.None);
    }

    private async Task<JsonElement> PostedAsync(Func<WebhookChannel, Task<SendOutcome>> post, ISubscriptionLinks links)
    {
        _server.Answer("/hook", LoopbackServer.Says("ok"));
        Assert.IsType<SendOutcome.Acknowledged>(await post(Channel(links)));
        return JsonDocument.Parse(Assert.Single(_server.Requests).Body).RootElement;
    }

    private static string[] Names(JsonElement json) => [.. json.EnumerateObject().Select(property => property.Name)];

    private static Notice Notice(NoticeKind kind) => new(Some.Id(), kind, "Subject", [new NoticeBlock("Text", null)]);

    [Fact]
    public async Task The_match_arrives_as_signed_json()
    {
        Assert.IsType<SendOutcome.Acknowledged>(await SendAsync(LoopbackServer.Says("ok")));

        var request = Assert.Single(_server.Requests);
        var (id, timestamp) = (request.Headers["webhook-id"], long.Parse(request.Headers["webhook-timestamp"]));
        var data = JsonDocument.Parse(request.Body).RootElement.GetProperty("data");
        Assert.Equal($"msg_{_alert.Id}", id);
        Assert.Equal(_alert.Match.Title, data.GetProperty("title").GetString());
        Assert.Equal(
            WebhookSignature.Of(Some.Subscription().Secret, id, timestamp, request.Body), request.Headers["webhook-signature"]);
    }

    [Fact]
    public async Task An_alert_bears_what_its_receiver_may_do()
    {
        var subscription = Receiver;
        var json = await PostedAsync(channel => channel.SendAsync(_alert, subscription, CancellationToken.None), new SignedLinks());

        var (signed, links) = (new SignedLinks(), json.GetProperty("links"));
        Assert.Equal(["relevant", "notRelevant", "manage", "unsubscribe"], Names(links));
        Assert.Equal(signed.Feedback(subscription, _alert.Match.Id, Opinion.NotRelevant)!.AbsoluteUri, links.GetProperty("notRelevant").GetString());
        Assert.Equal(signed.Unsubscribe(subscription)!.AbsoluteUri, links.GetProperty("unsubscribe").GetString());
    }

    [Fact]
    public async Task A_repeated_alert_is_the_same_word_for_word()
    {
        _server.Answer("/hook", LoopbackServer.Says("ok"));
        var clock = new FakeTimeProvider(Some.Now);
        var links = new SubscriptionLinks(new Uri("https://monitor.example/api/"), new TokenSigner(SigningKey.TryParse(SigningKey.Create())!, null, clock), clock);
        var subscription = Receiver;

        await Channel(links).SendAsync(_alert, subscription, CancellationToken.None);
        clock.Advance(TimeSpan.FromDays(3));
        await Channel(links).SendAsync(_alert, subscription, CancellationToken.None);

        Assert.Contains("/api/unsubscribe?token=", _server.Requests[0].Body, StringComparison.Ordinal);
        Assert.Equal(_server.Requests[0].Body, _server.Requests[1].Body);
    }

    [Theory]
    [InlineData(NoticeKind.Digest, new[] { "type", "timestamp", "data", "links" })]
    [InlineData(NoticeKind.Confirmation, new[] { "type", "timestamp", "data" })]
    [InlineData(NoticeKind.Ended, new[] { "type", "timestamp", "data" })]
    public async Task A_digest_can_be_ended_and_managed_and_other_notices_bear_no_more_than_before(NoticeKind kind, string[] names)
    {
        var json = await PostedAsync(channel => channel.NotifyAsync(Notice(kind), Receiver, CancellationToken.None), new SignedLinks());

        Assert.Equal(names, Names(json));
        Assert.Equal(kind == NoticeKind.Digest ? ["manage", "unsubscribe"] : [], json.TryGetProperty("links", out var links) ? Names(links) : []);
    }

    /// <summary>A receiver that was written for what webhooks first carried finds all of it where it was.</summary>
    [Fact]
    public async Task Without_a_public_address_an_alert_is_what_it_always_was()
    {
        var json = await PostedAsync(channel => channel.SendAsync(_alert, Receiver, CancellationToken.None), new NoLinks());

        Assert.Equal(["type", "timestamp", "data"], Names(json));
        Assert.Equal("drawdown.match", json.GetProperty("type").GetString());
        Assert.Equal(
            ["id", "url", "title", "source", "published", "firstSeen", "score", "model", "sentences", "terms", "band", "alerts"],
            Names(json.GetProperty("data")));
    }

    [Fact]
    public async Task Gone_ends_the_subscription() =>
        Assert.IsType<SendOutcome.Gone>(await SendAsync(LoopbackServer.Says("", status: 410)));

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        var outcome = await SendAsync(context =>
        {
            context.Response.Redirect("/elsewhere");
            return Task.CompletedTask;
        });

        Assert.Equal("HTTP 302", Assert.IsType<SendOutcome.Temporary>(outcome).Answer);
        Assert.Single(_server.Requests);
    }

    [Fact]
    public async Task A_receiver_that_never_answers_is_given_up()
    {
        var outcome = await SendAsync(
            context => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted), TimeSpan.FromSeconds(1));

        Assert.StartsWith("No answer within 1 second", Assert.IsType<SendOutcome.Temporary>(outcome).Answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_receiver_that_is_not_there_is_temporary() =>
        Assert.IsType<SendOutcome.Temporary>(await GuardedAsync("http://127.0.0.1:9/", "127.0.0.1"));

    [Theory]
    [InlineData("http://127.0.0.1:9/", "127.0.0.1 was not contacted: 127.0.0.1 is an address of this machine itself")]
    [InlineData("http://10.1.2.3/hook", "is a private address")]
    [InlineData("http://169.254.169.254/latest/meta-data", "is the metadata endpoint of a cloud machine")]
    public async Task An_address_that_the_guard_does_not_let_through_is_final_and_says_why(string address, string words) =>
        Assert.Contains(words, Assert.IsType<SendOutcome.Permanent>(await GuardedAsync(address, "")).Answer, StringComparison.Ordinal);

    private async Task<SendOutcome> GuardedAsync(string address, string allowed)
    {
        using var http = new HttpClient(FeedHttpHandler.Create(new FetchOptions { Allow = allowed }));
        var posting = new HttpPosting(http, new ChannelOptions(), TimeProvider.System);
        return await new WebhookChannel(posting, new NoLinks(), TimeProvider.System).SendAsync(_alert, Some.Subscription(ChannelKind.Webhook, address), CancellationToken.None);
    }
}
