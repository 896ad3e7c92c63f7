using System.Net;
using System.Text.RegularExpressions;
using Monitor.Functions.Tests.Support;
using Monitor.Functions.Web.Subscribers;
using Monitor.Watch.Feedback;
using Monitor.Watch.Subscriptions;
using Monitor.Watch.Triage;

namespace Monitor.Functions.Tests.Web.Subscribers;

[Collection(StorageCollectionDefinition.Name)]
public sealed partial class SubscriberPagesTests(StorageFixture storage) : IDisposable
{
    private readonly SubscriberApp _app = new(storage);

    public void Dispose() => _app.Dispose();

    private async Task<Subscription> AddAsync(SubscriptionState state = SubscriptionState.Active)
    {
        var draft = new SubscriptionDraft($"{Some.Id()}@example.org", 0, "test");
        var subscription = ((SubscriptionParsing.Accepted)draft.Check(Some.Now)).Subscription with { State = state };
        await _app.Subscriptions.AddAsync(subscription, CancellationToken.None);
        return subscription;
    }

    private async Task<Subscription> StoredAsync(SubscriptionId id) => (await _app.Subscriptions.FindAsync(id, CancellationToken.None))!;

    [Fact]
    public async Task Somebody_signs_up_on_the_page_confirms_and_is_active()
    {
        var (signUp, confirm, hook) = (_app.Get<SignUpPage>(), _app.Get<ConfirmPage>(), $"https://hooks.example/{Some.Id()}");
        var id = SubscriptionId.Of(ChannelKind.Webhook, hook);
        var asked = await _app.PostFormAsync(null, $"address={hook}&channel=&deliver=daily&hour=6&zone=Asia/Baghdad&threshold=0.5&forces=Italy,+UK", request => signUp.AskAsync(request, CancellationToken.None));
        Assert.Equal((202, SubscriptionState.Pending), (asked.Status, (await StoredAsync(id)).State));

        var link = _app.Links.Confirm(await StoredAsync(id));
        Assert.Equal(200, (await _app.GetAsync(link, request => confirm.ShowAsync(request, CancellationToken.None))).Status);
        Assert.Equal(SubscriptionState.Pending, (await StoredAsync(id)).State);

        var confirmed = await _app.PostFormAsync(link, "do=confirm", request => confirm.ConfirmAsync(request, CancellationToken.None));
        var stored = await StoredAsync(id);
        Assert.Equal((SubscriptionState.Active, new Rhythm(Cadence.Daily, 6), "Asia/Baghdad"), (stored.State, stored.Rhythm, stored.Zone));
        Assert.Equal(["Italy", "UK"], stored.Filter.Forces);
        Assert.Contains(stored.Secret, WebUtility.HtmlDecode(confirmed.Body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_makes_no_sense_is_said_on_the_form()
    {
        var answer = await _app.PostFormAsync(null, "address=nobody%40&zone=Middle%2FEarth", request => _app.Get<SignUpPage>().AskAsync(request, CancellationToken.None));

        Assert.Equal(400, answer.Status);
        Assert.Contains("role=\"alert\"", answer.Body, StringComparison.Ordinal);
        Assert.Empty(_app.Notices.Enqueued);
    }

    [Fact]
    public async Task Opening_the_unsubscribe_link_changes_nothing_and_one_click_ends_it()
    {
        var (subscription, page) = (await AddAsync(), _app.Get<UnsubscribePage>());
        var link = _app.Links.Unsubscribe(subscription);

        Assert.Equal(200, (await _app.GetAsync(link, request => page.ShowAsync(request, CancellationToken.None))).Status);
        Assert.Equal(SubscriptionState.Active, (await StoredAsync(subscription.Id)).State);

        Assert.Equal(200, (await _app.PostFormAsync(link, "List-Unsubscribe=One-Click", request => page.EndAsync(request, CancellationToken.None))).Status);
        Assert.Equal(SubscriptionState.Ended, (await StoredAsync(subscription.Id)).State);
    }

    [Fact]
    public async Task A_subscriber_saves_pauses_resumes_and_ends()
    {
        var (subscription, page) = (await AddAsync(), _app.Get<ManagePage>());
        var link = _app.Links.Manage(subscription);

        Task<WebAnswer> DoAsync(string form) => _app.PostFormAsync(link, form, request => page.ActAsync(request, CancellationToken.None));

        await DoAsync("do=save&quiet=22:00-06:00&threshold=0,8");
        Assert.Equal((0.8, "22:00-06:00"), ((await StoredAsync(subscription.Id)).Threshold, (await StoredAsync(subscription.Id)).Quiet?.ToString()));
        await DoAsync("do=pause");
        Assert.Equal(SubscriptionState.Paused, (await StoredAsync(subscription.Id)).State);
        await DoAsync("do=resume");
        Assert.Equal(SubscriptionState.Active, (await StoredAsync(subscription.Id)).State);
        await DoAsync("do=end");
        Assert.Equal(SubscriptionState.Ended, (await StoredAsync(subscription.Id)).State);
        Assert.Equal(200, (await DoAsync("do=end")).Status);
        Assert.Equal(403, (await DoAsync("do=resume")).Status);
    }

    [Fact]
    public async Task A_link_is_good_for_its_page_alone()
    {
        var subscription = await AddAsync();

        var answer = await _app.PostFormAsync(
            _app.Links.Unsubscribe(subscription), "do=pause", request => _app.Get<ManagePage>().ActAsync(request, CancellationToken.None));

        Assert.Equal((403, SubscriptionState.Active), (answer.Status, (await StoredAsync(subscription.Id)).State));
    }

    [Fact]
    public async Task Feedback_is_stored_by_a_post_and_the_title_of_a_feed_stays_text()
    {
        var (subscription, page) = (await AddAsync(), _app.Get<FeedbackPage>());
        var match = Some.Match() with { Title = "<script>alert(1)</script>" };
        await _app.Get<IMatches>().StoreAsync(match, CancellationToken.None);
        var link = _app.Links.Feedback(subscription, match.Id, Opinion.NotRelevant);

        var shown = await _app.GetAsync(link, request => page.ShowAsync(request, CancellationToken.None));
        Assert.DoesNotContain("<script", shown.Body, StringComparison.Ordinal);
        Assert.Empty(await SaidAsync(match.Id));

        await _app.PostFormAsync(link, "", request => page.SayAsync(request, CancellationToken.None));
        Assert.Equal(Opinion.NotRelevant, Assert.Single(await SaidAsync(match.Id)).Opinion);
    }

    [Fact]
    public async Task A_page_runs_no_script_loads_nothing_and_keeps_its_address_to_itself()
    {
        var answer = await _app.GetAsync(null, _ => SignUpPage.ShowAsync());

        Assert.DoesNotContain("unsafe", answer.Headers.ContentSecurityPolicy.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'; style-src 'sha256-", answer.Headers.ContentSecurityPolicy.ToString(), StringComparison.Ordinal);
        Assert.Equal(("no-referrer", "no-store"), (answer.Headers["Referrer-Policy"].ToString(), answer.Headers.CacheControl.ToString()));
        Assert.DoesNotMatch(Loads(), answer.Body);
    }

    private async Task<List<FeedbackEntry>> SaidAsync(MatchId match) => await _app.Get<IFeedback>()
        .NewestFirstAsync(new MatchWindow(match.FirstSeen, match.FirstSeen.AddTicks(1)), CancellationToken.None)
        .Where(entry => entry.Match == match).ToListAsync();

    [GeneratedRegex("<script|src=|@import|url\\(", RegexOptions.IgnoreCase)]
    private static partial Regex Loads();
}
