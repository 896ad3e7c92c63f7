using Monitor.Testing;
using Monitor.Watch.Alerting;
using Monitor.Watch.Coverage;
using Monitor.Watch.Digests;
using Monitor.Watch.Notices;
using Monitor.Watch.Subscriptions;
using Monitor.Watch.Subscriptions.Signing;

namespace Monitor.Watch.Tests.Support;

/// <summary>Everything between a subscriber and the mailbox, in memory.</summary>
internal sealed class SubscriberScene
{
    public SubscriberScene(params Subscription[] subscriptions)
    {
        Store = new InMemorySubscriptions(subscriptions);
        Signer = new TokenSigner(SigningKey.TryParse(SigningKey.Create())!, null, Clock);
        Links = new SubscriptionLinks(new Uri("https://monitor.example/api/"), Signer, Clock);
    }

    public FakeTimeProvider Clock { get; } = new(Some.Now);

    public InMemorySubscriptions Store { get; }

    public InMemoryDeliveries Ledger { get; } = new();

    public InMemoryFeeds Feeds { get; } = new();

    public CollectingNotices Outbox { get; } = new();

    public CollectingMailbox Mailbox { get; } = new(ChannelKind.Email);

    public CollectingMailbox Folder { get; } = new(ChannelKind.File);

    public TokenSigner Signer { get; }

    public SubscriptionLinks Links { get; }

    public InMemoryMatches Matches { get; set; } = new();

    public InMemoryEvents Events { get; set; } = new();

    public SignUpOptions Options { get; } = new();

    public SignUp SignUp => new(Store, Links, Limits, Outbox, Options, Clock);

    public InMemoryLimits Limits { get; } = new();

    public SendNotice Send => new(
        Store, Links, new ComposeDigest(new EventNews(Events, Matches, MarkedWords.In), new MeasureCoverage(Feeds, Clock), Links, MarkedWords.In), MarkedWords.In, Outbox, Ledger,
        [Mailbox, Folder], new RetrySchedule(() => 0), [], Clock);

    public DispatchDigests Digests => new(Store, Outbox, Clock);

    public async Task SendAllAsync()
    {
        foreach (var (request, _) in Outbox.Enqueued.ToList())
        {
            await Send.SendAsync(request, CancellationToken.None);
        }
    }

    /// <summary>The token of the link in a notice.</summary>
    public static string TokenIn(Notice notice) =>
        notice.Blocks.Select(block => block.Link).OfType<Uri>().First().Query["?token=".Length..];
}
