using System.Text;
using System.Text.Json;
using Monitor.Functions.Channels;
using Monitor.Functions.Channels.Http;
using Monitor.Functions.Channels.Messages;
using Monitor.Functions.Tests.Support;
using Monitor.Testing;
using Monitor.Watch.Alerting;
using Monitor.Watch.Subscriptions;
using Monitor.Watch.Triage;

namespace Monitor.Functions.Tests.Channels;

public sealed class ChatChannelsTests : IAsyncLifetime
{
    private static readonly HttpClient Http = new();
    private static readonly Phrasing Phrasing = SomeNews.Phrasing(new SignedLinks());

    private LoopbackServer _server = null!;

    public async Task InitializeAsync() => _server = await LoopbackServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    private async Task<RecordedRequest> PostedAsync(Func<HttpPosting, IChannel> make, Match match, string path = "services/T/B/x")
    {
        _server.Answer("/services/T/B/x", LoopbackServer.Says("ok")).Answer("/", LoopbackServer.Says("{}", "application/json"));
        var channel = make(new HttpPosting(Http, new ChannelOptions(), TimeProvider.System));
        var subscription = Some.Subscription(channel.Kind, new Uri(_server.Address, path).AbsoluteUri);
        Assert.IsType<SendOutcome.Acknowledged>(await channel.SendAsync(Alert.Of(match), subscription, CancellationToken.None));
        return Assert.Single(_server.Requests);
    }

    private static JsonElement Json(RecordedRequest request) => JsonDocument.Parse(request.Body).RootElement;

    private Task<RecordedRequest> ToSlackAsync(Match match) => PostedAsync(posting => new SlackChannel(posting, Phrasing), match);

    private Task<RecordedRequest> ToTeamsAsync(Match match) => PostedAsync(posting => new TeamsChannel(posting, Phrasing), match);

    private Task<RecordedRequest> ToNtfyAsync(Match match) => PostedAsync(posting => new NtfyChannel(posting, Phrasing), match, "drawdown?auth=QmVhcmVy");

    [Fact]
    public async Task Slack_gets_blocks_with_the_quote_and_the_links()
    {
        var message = Json(await ToSlackAsync(Some.Match()));

        var texts = string.Join('\n', message.GetProperty("blocks").EnumerateArray().Select(block => block.ToString()));
        Assert.StartsWith("Iraq drawdown: ", message.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains("> “The United States will reduce its troops.”", texts, StringComparison.Ordinal);
        Assert.Contains("<https://news.example/a?b=c|", texts, StringComparison.Ordinal);
        Assert.Contains("|Unsubscribe>", texts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Slack_gets_no_mention_link_or_endless_text_from_a_feed()
    {
        var message = Json(await ToSlackAsync(SomeNews.Hostile("<!channel> <https://evil.example|news> & " + new string('x', 10_000))));

        var marked = message.GetProperty("text").ToString() + string.Concat(message.GetProperty("blocks").EnumerateArray().Skip(1));
        Assert.DoesNotContain("<!channel>", marked, StringComparison.Ordinal);
        Assert.DoesNotContain("<https://evil.example", marked, StringComparison.Ordinal);
        Assert.All(
            message.GetProperty("blocks").EnumerateArray().Where(block => block.TryGetProperty("text", out _)),
            block => Assert.InRange(block.GetProperty("text").GetProperty("text").GetString()!.Length, 1, block.GetProperty("type").GetString() == "header" ? 150 : 3000));
    }

    [Fact]
    public async Task Teams_gets_an_adaptive_card()
    {
        var message = Json(await ToTeamsAsync(Some.Match()));

        var attachment = Assert.Single(message.GetProperty("attachments").EnumerateArray());
        var card = attachment.GetProperty("content");
        Assert.Equal("message", message.GetProperty("type").GetString());
        Assert.Equal("application/vnd.microsoft.card.adaptive", attachment.GetProperty("contentType").GetString());
        Assert.Equal(("AdaptiveCard", "1.4"), (card.GetProperty("type").GetString(), card.GetProperty("version").GetString()));
        Assert.Equal(
            ["Read the report", "Relevant", "Not relevant", "Change or pause", "Unsubscribe"],
            card.GetProperty("actions").EnumerateArray().Select(action => action.GetProperty("title").GetString()));
    }

    [Fact]
    public async Task Teams_gets_text_that_knows_no_markup_and_no_more_than_it_takes()
    {
        var match = SomeNews.Hostile("[news](https://evil.example) **bold** <at>everyone</at> " + new string('ش', 10_000));

        var request = await ToTeamsAsync(match);

        Assert.DoesNotContain("\"TextBlock\"", request.Body, StringComparison.Ordinal);
        Assert.InRange(Encoding.UTF8.GetByteCount(request.Body), 1, 28_000);
    }

    [Fact]
    public async Task Ntfy_gets_the_topic_in_JSON_and_the_address_keeps_its_login()
    {
        var request = await ToNtfyAsync(Some.Match());

        var notification = Json(request);
        Assert.Equal("/?auth=QmVhcmVy", request.Target);
        Assert.Equal("drawdown", notification.GetProperty("topic").GetString());
        Assert.Equal("https://news.example/a?b=c", notification.GetProperty("click").GetString());
        Assert.Equal(4, notification.GetProperty("priority").GetInt32());
        Assert.Equal(3, notification.GetProperty("actions").GetArrayLength());
        Assert.Matches("^[0-9a-f]{32}$", notification.GetProperty("sequence_id").GetString());
    }

    [Fact]
    public async Task Ntfy_gets_a_short_text_of_whole_lines()
    {
        var notification = Json(await ToNtfyAsync(SomeNews.Hostile(new string('ش', 10_000))));

        Assert.InRange(Encoding.UTF8.GetByteCount(notification.GetProperty("message").GetString()!), 1, 4096);
    }

    [Fact]
    public async Task Ntfy_without_a_topic_is_told_so()
    {
        var channel = new NtfyChannel(new HttpPosting(Http, new ChannelOptions(), TimeProvider.System), Phrasing);

        var outcome = await channel.SendAsync(Alert.Of(Some.Match()), Some.Subscription(ChannelKind.Ntfy, "https://ntfy.example/"), CancellationToken.None);

        Assert.Contains("names no topic", Assert.IsType<SendOutcome.Permanent>(outcome).Answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ChannelKind.Slack)]
    [InlineData(ChannelKind.Teams)]
    [InlineData(ChannelKind.Ntfy)]
    public async Task A_notice_is_carried_as_well(ChannelKind kind)
    {
        _server.Answer("/", LoopbackServer.Says("ok"));
        var posting = new HttpPosting(Http, new ChannelOptions(), TimeProvider.System);
        IChannel channel = kind switch
        {
            ChannelKind.Slack => new SlackChannel(posting, Phrasing),
            ChannelKind.Teams => new TeamsChannel(posting, Phrasing),
            _ => new NtfyChannel(posting, Phrasing),
        };
        var notice = new Notice(Some.Id(), NoticeKind.Confirmation, "Confirm", [new NoticeBlock("Please confirm.", new Uri("https://monitor.example/confirm"))]);

        await channel.NotifyAsync(notice, Some.Subscription(kind, new Uri(_server.Address, kind == ChannelKind.Ntfy ? "topic" : "").AbsoluteUri), CancellationToken.None);

        var body = Assert.Single(_server.Requests).Body;
        Assert.Contains("Please confirm.", body, StringComparison.Ordinal);
        Assert.Contains("https://monitor.example/confirm", body, StringComparison.Ordinal);
    }
}
