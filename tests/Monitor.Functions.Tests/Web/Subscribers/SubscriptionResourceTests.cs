using System.Text.Json.Nodes;
using Monitor.Functions.Tests.Support;
using Monitor.Functions.Web.Subscribers;
using Monitor.Watch.Subscriptions;

namespace Monitor.Functions.Tests.Web.Subscribers;

[Collection(StorageCollectionDefinition.Name)]
public sealed class SubscriptionResourceTests(StorageFixture storage) : IDisposable
{
    private readonly SubscriberApp _app = new(storage);

    public void Dispose() => _app.Dispose();

    private Task<WebAnswer> AskAsync(string json) => _app.SendAsync(
        "POST", null, "application/json", json, request => _app.Get<SubscriptionResource>().AskAsync(request, CancellationToken.None));

    private Task<WebAnswer> SendAsync(string method, Uri? link, SubscriptionId id, string json = "") => _app.SendAsync(
        method, link, "application/json", json, request => _app.Get<SubscriptionResource>().AnswerAsync(request, id.Value, CancellationToken.None));

    private async Task<Subscription> AddAsync()
    {
        var subscription = Some.Subscription(ChannelKind.Webhook, "https://hooks.example/");
        await _app.Subscriptions.AddAsync(subscription, CancellationToken.None);
        return subscription;
    }

    [Fact]
    public async Task The_answer_does_not_tell_whether_an_address_is_known()
    {
        var address = $"{Some.Id()}@example.org";
        var unknown = await AskAsync($$"""{"address":"{{address}}","deliver":"hourly"}""");
        await _app.Subscriptions.ChangeAsync(
            SubscriptionId.Of(ChannelKind.Email, address), stored => stored with { State = SubscriptionState.Active }, CancellationToken.None);

        var known = await AskAsync($$"""{"address":"{{address}}","deliver":"hourly"}""");

        Assert.Equal((202, unknown.Body), (known.Status, known.Body));
        Assert.Equal(2, _app.Notices.Enqueued.Count);
    }

    [Theory]
    [InlineData("""{"address":"/tmp/folder"}""")]
    [InlineData("""{"address":"nobody@"}""")]
    [InlineData("""{"address":"analyst@example.org","channel":"pigeon"}""")]
    [InlineData("""{"address":"analyst@example.org","colour":"blue"}""")]
    [InlineData("""{"address":"analyst@example.org","zone":"Middle/Earth"}""")]
    [InlineData("""{"address":["analyst@example.org"]}""")]
    [InlineData("null")]
    [InlineData("")]
    public async Task What_makes_no_sense_is_a_problem(string json)
    {
        var answer = await AskAsync(json);

        Assert.Equal((400, "application/problem+json"), (answer.Status, answer.Headers.ContentType.ToString()));
    }

    [Fact]
    public async Task A_client_that_asks_too_often_is_told_when_to_come_back_wherever_in_its_network_it_is()
    {
        for (var i = 0; i < 10; i++)
        {
            await AskAsync($$"""{"address":"{{Some.Id()}}@example.org"}""");
            _app.Client = _app.Client[..^1] + "2";
        }

        var answer = await AskAsync($$"""{"address":"{{Some.Id()}}@example.org"}""");

        Assert.Equal((429, "3600"), (answer.Status, answer.Headers.RetryAfter.ToString()));
    }

    [Fact]
    public async Task A_subscriber_reads_and_changes_the_subscription_without_its_secret()
    {
        var subscription = await AddAsync();
        var link = _app.Links.Manage(subscription);

        var changed = await SendAsync("PATCH", link, subscription.Id, """{"threshold":0.9,"quiet":"22:00-06:00","state":"paused"}""");
        var read = await SendAsync("GET", link, subscription.Id);

        Assert.Equal((200, changed.Body), (read.Status, read.Body));
        Assert.Equal((0.9, "paused"), ((double)JsonNode.Parse(read.Body)!["threshold"]!, (string)JsonNode.Parse(read.Body)!["state"]!));
        Assert.DoesNotContain("whsec_", read.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_cannot_be_changed()
    {
        var subscription = await AddAsync();

        Assert.Equal(400, (await SendAsync("PATCH", _app.Links.Manage(subscription), subscription.Id, """{"address":"https://other.example/"}""")).Status);
    }

    [Fact]
    public async Task A_subscriber_ends_the_subscription()
    {
        var subscription = await AddAsync();

        Assert.Equal(204, (await SendAsync("DELETE", _app.Links.Manage(subscription), subscription.Id)).Status);
        Assert.Equal(SubscriptionState.Ended, (await _app.Subscriptions.FindAsync(subscription.Id, CancellationToken.None))!.State);
    }

    [Fact]
    public async Task A_token_opens_its_own_subscription_alone()
    {
        var (own, other) = (await AddAsync(), await AddAsync());

        Assert.Equal(403, (await SendAsync("GET", _app.Links.Manage(own), other.Id)).Status);
        Assert.Equal(403, (await SendAsync("DELETE", _app.Links.Unsubscribe(other), other.Id)).Status);
        Assert.Equal(403, (await SendAsync("GET", null, other.Id)).Status);
        Assert.Equal(403, (await SendAsync("GET", _app.Links.Manage(Some.Subscription()), Some.Subscription().Id)).Status);
    }
}
