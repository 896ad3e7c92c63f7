using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Monitor.Functions.Queues;
using Monitor.Functions.Tests.Support;
using Monitor.Functions.Web.Page;
using Monitor.Watch.Alerting;
using Monitor.Watch.Notices;
using Monitor.Watch.Polling;
using Monitor.Watch.Replaying;
using Monitor.Watch.Subscriptions;

namespace Monitor.Functions.Tests.Web.Page;

[Collection(StorageCollectionDefinition.Name)]
public sealed class PageResourcesTests(StorageFixture storage) : IDisposable
{
    private readonly SubscriberApp _app = new(storage);

    public static TheoryData<string, string> Changes => new()
    {
        { "POST", "feeds" }, { "PATCH", "feed" }, { "POST", "opml" }, { "POST", "letters" }, { "POST", "opinions" }, { "DELETE", "opinions" },
    };

    public static TheoryData<string, string, string> Nonsense
    {
        get
        {
            var nonsense = new TheoryData<string, string, string>();
            foreach (var body in (string[])["", "null", "[1]", "{\"url\":", "\"text\""])
            {
                foreach (var change in Changes)
                {
                    nonsense.Add((string)change[0], (string)change[1], body);
                }
            }

            nonsense.Add("POST", "feeds", """{"url":"file:///etc/passwd"}""");
            nonsense.Add("PATCH", "feed", """{"reason":"noise"}""");
            nonsense.Add("POST", "opml", "<rss version=\"2.0\"/>");
            nonsense.Add("POST", "letters", """{"id":["a"]}""");
            nonsense.Add("POST", "opinions", """{"article":"0123456789abcdef0123456789abcdef","seen":"2026-03-01T12:00:00Z","opinion":"perhaps"}""");
            return nonsense;
        }
    }

    public void Dispose() => _app.Dispose();

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_change_without_our_header_is_refused(string method, string resource) =>
        AssertRefused(403, await AskAsync(method, resource, "{}", _ => { }));

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_change_from_a_page_of_another_origin_is_refused(string method, string resource) =>
        AssertRefused(403, await AskAsync(method, resource, "{}", headers => (headers[OwnRequests.Header], headers.Origin) = ("1", "https://evil.example")));

    [Theory]
    [MemberData(nameof(Nonsense))]
    public async Task What_makes_no_sense_is_said_in_one_sentence(string method, string resource, string body) =>
        AssertRefused(400, await ChangeAsync(method, resource, body), resource == "opinions" ? null : "The body was not understood");

    [Fact]
    public async Task An_imported_list_adds_the_feeds_that_are_new_and_says_which_it_left_out()
    {
        var (known, added) = (Some.Feed(), Some.Feed());
        await _app.Get<IFeeds>().AddAsync(known, CancellationToken.None);
        var list = $"""
            <opml version="2.0"><head/><body>
            <outline text="Known" type="rss" xmlUrl="{known.Address}"/>
            <outline text="New" type="rss" xmlUrl="{added.Address}"/>
            <outline text="File" type="rss" xmlUrl="file:///etc/{Some.Id()}.xml"/>
            </body></opml>
            """;

        var answer = await ChangeAsync("POST", "opml", list);

        Assert.Equal(200, answer.Status);
        var said = JsonNode.Parse(answer.Body)!;
        Assert.Equal((2, 1, 1), ((int)said["read"]!, (int)said["added"]!, (int)said["skipped"]!));
        Assert.StartsWith("1 address of a file was left out: ", (string)Assert.Single(said["warnings"]!.AsArray())!, StringComparison.Ordinal);
        Assert.True((await _app.Get<IFeeds>().FindAsync(added.Id, CancellationToken.None))!.Listed);
        Assert.Contains(added.Address.AbsoluteUri, (await AskAsync("GET", "opml", "", _ => { })).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_is_too_long_is_refused() =>
        AssertRefused(413, await ChangeAsync("POST", "opml", new string(' ', (4 * 1024 * 1024) + 1)));

    [Fact]
    public async Task A_replayed_letter_is_put_back_and_is_listed_no_more()
    {
        var subscription = Some.Subscription(ChannelKind.Webhook, "https://hooks.example/secret");
        await _app.Subscriptions.AddAsync(subscription, CancellationToken.None);
        var notice = new NoticeRequest(subscription.Id, NoticeKind.Digest, Some.Now, Some.Now.AddDays(-1));
        await Outboxes.Notices(storage.Queues).BuryAsync(notice, CancellationToken.None);
        var letter = (await _app.Get<IDeadLetters>().AllAsync(CancellationToken.None).ToListAsync()).Single(letter => letter.Notice == notice);
        Assert.Contains(letter.Id, await LettersAsync());

        var answer = await ChangeAsync("POST", "letters", $$"""{"id":"{{letter.Id}}"}""");

        Assert.Equal((200, """{"putBack":1,"settled":0,"unreadable":0}"""), (answer.Status, answer.Body));
        Assert.DoesNotContain(letter.Id, await LettersAsync());
        var waiting = await storage.Queues.GetQueueClient(QueueNames.Notices).ReceiveMessagesAsync(32);
        Assert.Contains(waiting.Value, message => NoticeRequestMessage.Read(message.Body.ToString()) == notice);
    }

    private static void AssertRefused(int status, WebAnswer answer, string? title = null)
    {
        Assert.Equal(title ?? (string?)JsonNode.Parse(answer.Body)!["title"], (string?)JsonNode.Parse(answer.Body)!["title"]);
        Assert.Equal((status, "application/problem+json"), (answer.Status, answer.Headers.ContentType.ToString()));
        Assert.Matches(@"^[^\r\n]+\.$", (string)JsonNode.Parse(answer.Body)!["detail"]!);
    }

    private async Task<string[]> LettersAsync() =>
        [.. JsonNode.Parse((await AskAsync("GET", "letters", "", _ => { })).Body)!.AsArray().Select(letter => (string)letter!["id"]!)];

    private Task<WebAnswer> ChangeAsync(string method, string resource, string body) =>
        AskAsync(method, resource, body, headers => headers[OwnRequests.Header] = "1");

    private Task<WebAnswer> AskAsync(string method, string resource, string body, Action<IHeaderDictionary> say) =>
        _app.SendAsync(method, null, "application/json", body, request =>
        {
            request.Host = new HostString("monitor.example");
            say(request.Headers);
            return resource switch
            {
                "feeds" => _app.Get<FeedsResource>().AnswerAsync(request, CancellationToken.None),
                "feed" => _app.Get<FeedsResource>().ChangeAsync(request, Some.Id(), CancellationToken.None),
                "opml" => _app.Get<FeedsResource>().ListAsync(request, CancellationToken.None),
                "letters" => _app.Get<DeadLettersResource>().AnswerAsync(request, CancellationToken.None),
                _ => _app.Get<OpinionsResource>().AnswerAsync(request, CancellationToken.None),
            };
        });
}
