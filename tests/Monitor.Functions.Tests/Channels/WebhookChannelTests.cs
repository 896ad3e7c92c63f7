using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Monitor.Feeds.Fetching;
using Monitor.Functions.Channels;
using Monitor.Functions.Channels.Http;
using Monitor.Functions.Tests.Support;
using Monitor.Testing;
using Monitor.Watch.Alerting;
using Monitor.Watch.Subscriptions;

namespace Monitor.Functions.Tests.Channels;

public sealed class WebhookChannelTests : IAsyncLifetime
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    private readonly Alert _alert = Alert.Of(Some.Match());
    private LoopbackServer _server = null!;

    public async Task InitializeAsync() => _server = await LoopbackServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    private Task<SendOutcome> SendAsync(RequestDelegate answer, TimeSpan? limit = null)
    {
        _server.Answer("/hook", answer);
        var subscription = Some.Subscription(ChannelKind.Webhook, new Uri(_server.Address, "hook").AbsoluteUri);
        var options = new ChannelOptions { TimeLimit = limit ?? TimeSpan.FromSeconds(20) };
        return new WebhookChannel(new HttpPosting(Http, options, TimeProvider.System), TimeProvider.System).SendAsync(_alert, subscription, CancellationToken.None);
    }

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
        return await new WebhookChannel(posting, TimeProvider.System).SendAsync(_alert, Some.Subscription(ChannelKind.Webhook, address), CancellationToken.None);
    }
}
