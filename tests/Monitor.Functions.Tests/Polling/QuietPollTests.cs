using System.Text;
using Monitor.Analysis.Figures;
using Monitor.Analysis.Relevance;
using Monitor.Feeds.Articles;
using Monitor.Feeds.Fetching;
using Monitor.Feeds.Scheduling;
using Monitor.Functions.Queues;
using Monitor.Functions.Tables;
using Monitor.Functions.Tests.Support;
using Monitor.Functions.Triggers;
using Monitor.Watch.Canary;
using Monitor.Watch.Events;
using Monitor.Watch.Polling;
using Monitor.Watch.Triage;

namespace Monitor.Functions.Tests.Polling;

/// <summary>What a poll costs in table transactions, counted at the wire.</summary>
[Collection(StorageCollectionDefinition.Name)]
public sealed class QuietPollTests(StorageFixture storage) : IFeedSource, IArticlePages
{
    private const string Rss = "<rss version='2.0'><channel><title>News</title><item><title>A day at the market</title><guid>1</guid></item></channel></rss>";

    private readonly CountingPolicy _wire = new();
    private readonly Feed _feed = Some.Feed();
    private FetchOutcome _answer = new FetchOutcome.NotModified(Validators.None);

    public Task<FetchOutcome> FetchAsync(Uri address, Validators validators, CancellationToken cancellation) => Task.FromResult(_answer);

    public Task<PageOutcome> ReadAsync(Uri page, CancellationToken cancellation) =>
        Task.FromResult<PageOutcome>(new PageOutcome.Refused("No."));

    private PollFeedsTrigger Trigger()
    {
        var tables = storage.TablesSeenBy(_wire);
        var (clock, claims, matches) = (TimeProvider.System, new ArticlesTable(tables), new MatchesTable(tables));
        var (claim, record) = (new ClaimArticle(claims, clock), new RecordVersion(matches, clock));
        var (place, tell) = (new PlaceReport(FigureReader.Embedded, new EventsTable(tables), clock), new TellNews(Outboxes.Alerts(storage.Queues)));
        var triage = new TriageItem(
            RelevanceModel.Embedded, new ArticleText(this), claim, record, new KeepForReview(claim, record, claims, matches), claims, matches,
            place, new FollowEdit(matches, place, tell), tell, new TakeCanary(claim, claims, matches, Outboxes.Alerts(storage.Queues)));
        var poll = new PollFeed(new FeedsTable(tables), this, triage, new PollSchedule(() => 0.5), new PollingOptions(), [], clock);
        return new PollFeedsTrigger(new PollFeeds(poll, new PollRequestsQueue(storage.Queues), new PollingOptions(), clock));
    }

    private async Task<IReadOnlyList<string>> PollAsync()
    {
        await new FeedsTable(storage.Tables).AddAsync(_feed, CancellationToken.None);
        _wire.Forget();
        await Trigger().RunAsync(PollRequestMessage.Write(new PollRequest(DateTimeOffset.MaxValue.AddYears(-1), [_feed.Id])), CancellationToken.None);
        return _wire.Requests;
    }

    [Fact]
    public async Task A_304_costs_one_read_and_one_merge() => Assert.Equal(["GET Feeds", "PATCH Feeds"], await PollAsync());

    [Fact]
    public async Task The_same_body_costs_one_read_and_one_merge()
    {
        _answer = new FetchOutcome.Modified(Encoding.UTF8.GetBytes(Rss), "application/rss+xml", Validators.None, _feed.Address, "hash");
        await PollAsync();

        Assert.Equal(["GET Feeds", "PATCH Feeds"], await PollAsync());
    }

    [Fact]
    public async Task News_that_does_not_match_costs_no_more()
    {
        _answer = new FetchOutcome.Modified(Encoding.UTF8.GetBytes(Rss), "application/rss+xml", Validators.None, _feed.Address, "hash");

        Assert.Equal(["GET Feeds", "PATCH Feeds"], await PollAsync());
    }

    [Fact]
    public async Task Every_request_to_the_tables_is_counted()
    {
        await new FeedsTable(storage.TablesSeenBy(_wire)).FindAsync(_feed.Id, CancellationToken.None);

        Assert.Equal(["GET Feeds"], _wire.Requests);
    }
}
