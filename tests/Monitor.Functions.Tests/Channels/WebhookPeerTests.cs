using System.Text.Json;
using Monitor.Functions.Channels;
using Monitor.Functions.Channels.Http;
using Monitor.Functions.Tests.Support;
using Monitor.Testing;
using Monitor.Watch.Alerting;
using Monitor.Watch.Subscriptions;

namespace Monitor.Functions.Tests.Channels;

/// <summary>What the official library of Standard Webhooks says of our requests.</summary>
public sealed class WebhookPeerTests : IAsyncLifetime
{
    private const string OldSecret = "whsec_b2xkLW9sZC1vbGQtb2xkLW9sZC1vbGQ=";
    private const string NewSecret = "whsec_bmV3LW5ldy1uZXctbmV3LW5ldy1uZXc=";

    private readonly Alert _alert = Alert.Of(Some.Match());
    private LoopbackServer _server = null!;

    public async Task InitializeAsync() => _server = await LoopbackServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    private async Task<RecordedRequest> PostedAsync(string secrets)
    {
        using var http = new HttpClient();
        _server.Answer("/hook", LoopbackServer.Says("ok"));
        var subscription = Some.Subscription(ChannelKind.Webhook, new Uri(_server.Address, "hook").AbsoluteUri) with { Secret = secrets };
        var channel = new WebhookChannel(new HttpPosting(http, new ChannelOptions(), TimeProvider.System), new NoLinks(), TimeProvider.System);
        await channel.SendAsync(_alert, subscription, CancellationToken.None);
        return Assert.Single(_server.Requests);
    }

    private static Task<JsonElement> VerifiedAsync(RecordedRequest request, string secret) => Peers.Scripts.AskAsync(
        "verify-webhook.js", JsonSerializer.SerializeToUtf8Bytes(new { secret, headers = request.Headers, body = request.Body }));

    [Theory]
    [InlineData(OldSecret)]
    [InlineData(NewSecret)]
    public async Task While_a_secret_is_changed_the_old_and_the_new_one_verify(string secret)
    {
        var verified = await VerifiedAsync(await PostedAsync($"{NewSecret} {OldSecret}"), secret);

        Assert.Equal(_alert.Match.Title, verified.GetProperty("data").GetProperty("title").GetString());
    }

    [Fact]
    public async Task Another_secret_does_not_verify()
    {
        var request = await PostedAsync(NewSecret);

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => VerifiedAsync(request, OldSecret));
        Assert.Contains("No matching signature found", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_body_does_not_verify()
    {
        var request = await PostedAsync(NewSecret);

        await Assert.ThrowsAsync<InvalidOperationException>(() => VerifiedAsync(request with { Body = request.Body + " " }, NewSecret));
    }
}
