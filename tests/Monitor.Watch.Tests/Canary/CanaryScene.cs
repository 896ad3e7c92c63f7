using Monitor.Watch.Alerting;
using Monitor.Watch.Canary;
using Monitor.Watch.Digests;
using Monitor.Watch.Notices;
using Monitor.Watch.Polling;
using Monitor.Watch.Subscriptions;
using Monitor.Watch.Tests.Support;

namespace Monitor.Watch.Tests.Canary;

/// <summary>The canary's whole way in memory, beside an analyst who wants everything.</summary>
internal sealed class CanaryScene
{
    public CanaryScene() => Canary = new CanaryFeed(Options, new Uri("https://monitor.example/api/"), Polling.Clock);

    public CanaryOptions Options { get; } = new() { Enabled = true, Operator = "operator@example.org" };

    public PollingScene Polling { get; } = new();

    public CanaryFeed Canary { get; }

    public CanaryItem Current => Canary.Current!;

    public Subscription Analyst { get; } = Some.Subscription();

    public InMemorySubscriptions Subscriptions { get; } = new(Some.Subscription());

    public InMemoryDeliveries Ledger { get; } = new();

    public CollectingNotices Notices { get; } = new();

    public CollectingMailbox Mailbox { get; } = new(ChannelKind.Email);

    public ScriptedChannel Folder { get; } = new(new SendOutcome.Acknowledged("told"));

    public PlantCanary Plant => new(Canary, Polling.Feeds, Subscriptions, Options, Polling.Clock);

    public CheckCanary Check => new(Canary, Subscriptions, Polling.Feeds, Polling.Claims, Ledger, Options, Polling.Clock);

    /// <summary>As another process has it.</summary>
    public WatchCanary Watch => new(Plant, Check, Notices, Options);

    public Task<Feed?> FeedAsync() => Polling.Feeds.FindAsync(FeedId.Of(Canary.Address!), CancellationToken.None);

    /// <summary>Polls the canary's feed, which holds this item.</summary>
    public async Task<PollReport> PollAsync(Monitor.Feeds.Reading.FeedItem item)
    {
        var feed = (await FeedAsync())!;
        Polling.Source.Answers(feed, item);
        return (await Polling.PollAsync(feed))!;
    }

    /// <summary>Answers requests for alerts until there are none.</summary>
    public async Task DeliverAsync()
    {
        IChannel[] channels = [Folder, new AcknowledgingChannel()];
        var deliver = new DeliverAlert(Ledger, Polling.Outbox, channels, new RetrySchedule(() => 0), [], Polling.Clock);
        var tell = new TellAlert(Polling.Matches, Polling.Events, Subscriptions, new SpreadAlert(Subscriptions, Ledger, Polling.Outbox), deliver);
        while (Polling.Outbox.Enqueued is [var (request, _), ..])
        {
            Polling.Outbox.Enqueued.RemoveAt(0);
            await tell.TellAsync(request, CancellationToken.None);
            await tell.TellAsync(request with { Subscription = Analyst.Id }, CancellationToken.None);
        }
    }

    public async Task SendNoticesAsync()
    {
        var scene = new SubscriberScene();
        var send = new SendNotice(
            Subscriptions, scene.Links, new(new EventNews(Polling.Events, Polling.Matches, MarkedWords.In), new(Polling.Feeds, Polling.Clock), scene.Links, MarkedWords.In), MarkedWords.In,
            Notices, Ledger, [Mailbox], new RetrySchedule(() => 0), [], Polling.Clock, Check);
        foreach (var (request, _) in Notices.Enqueued)
        {
            await send.SendAsync(request, CancellationToken.None);
        }
    }

    private sealed class AcknowledgingChannel : IChannel
    {
        public ChannelKind Kind => ChannelKind.Null;

        public Task<SendOutcome> SendAsync(Alert alert, Subscription subscription, CancellationToken cancellation) =>
            Task.FromResult<SendOutcome>(new SendOutcome.Acknowledged("taken"));
    }
}
