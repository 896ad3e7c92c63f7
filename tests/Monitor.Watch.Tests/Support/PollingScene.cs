using Monitor.Analysis.Figures;
using Monitor.Analysis.Relevance;
using Monitor.Feeds.Scheduling;
using Monitor.Testing;
using Monitor.Watch.Canary;
using Monitor.Watch.Events;
using Monitor.Watch.Polling;
using Monitor.Watch.Triage;

namespace Monitor.Watch.Tests.Support;

/// <summary>The polling use cases over stores in memory, with the model that the build embeds.</summary>
internal sealed class PollingScene : IPollListener
{
    public PollingScene(params Feed[] feeds)
    {
        Feeds = new InMemoryFeeds(Fate, feeds);
        Claims = new InMemoryClaims(Fate);
        Matches = new InMemoryMatches(Fate);
        Outbox = new CollectingOutbox(Fate);
        Events = new InMemoryEvents(Fate);
        Triage = TriageOfAnotherProcess();
        Poll = AnotherProcess();
    }

    public FakeTimeProvider Clock { get; } = new(Some.Now);

    public InMemoryFeeds Feeds { get; }

    public Fate Fate { get; } = new();

    public InMemoryClaims Claims { get; }

    public InMemoryMatches Matches { get; }

    public InMemoryEvents Events { get; }

    public CollectingOutbox Outbox { get; }

    public ScriptedPages Pages { get; } = new();

    public ScriptedSource Source { get; } = new();

    public PollingOptions Options { get; } = new() { FeedsAtOnce = 1 };

    public TriageItem Triage { get; }

    public PollFeed Poll { get; }

    public CollectingPollRequests Requests { get; } = new();

    public PollFeeds PollAll => new(Poll, Requests, Options, Clock);

    public List<PollReport> Reports { get; } = [];

    public void Polled(PollReport report) => Reports.Add(report);

    /// <summary>The use case as another process has it: over the same stores, with turns of its own.</summary>
    public PollFeed AnotherProcess() => new(Feeds, Source, TriageOfAnotherProcess(), new PollSchedule(() => 0.5), Options, [this], Clock);

    public async Task<PollReport?> PollAsync(Feed feed)
    {
        Clock.Advance(TimeSpan.FromMinutes(10));
        return await Poll.PollAsync(feed.Id, Clock.GetUtcNow(), CancellationToken.None);
    }

    private TriageItem TriageOfAnotherProcess()
    {
        var (claim, record) = (new ClaimArticle(Claims, Clock), new RecordVersion(Matches, Clock));
        var (place, tell) = (new PlaceReport(FigureReader.Embedded, Events, Clock), new TellNews(Outbox));
        return new TriageItem(
            RelevanceModel.Embedded, new ArticleText(Pages), claim, record, new KeepForReview(claim, record, Claims, Matches), Claims, Matches,
            place, new FollowEdit(Matches, place, tell), tell, new TakeCanary(claim, Claims, Matches, Outbox));
    }
}
