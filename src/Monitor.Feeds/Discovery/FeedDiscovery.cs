using Monitor.Feeds.Articles.Text;
using Monitor.Feeds.Fetching;
using Monitor.Feeds.Reading;

namespace Monitor.Feeds.Discovery;

/// <summary>
/// Finds the feeds of a web site: what its page calls its feeds; if that is none, links that look like feeds; if these
/// are none, the places where feeds commonly are. Whatever is found has been read.
/// </summary>
public sealed class FeedDiscovery(HttpFetcher fetcher)
{
    /// <summary>How many addresses are asked at most for one answer, the first included.</summary>
    public const int MostRequests = 8;

    /// <summary>Every failure of the network or the server is a value; only the caller's cancellation throws.</summary>
    public async Task<DiscoveryOutcome> FindAsync(Uri address, CancellationToken cancellationToken) =>
        await fetcher.FetchAsync(address, Validators.None, cancellationToken) switch
        {
            FetchOutcome.Modified answer => Feed(answer, address) is { } feed
                ? new DiscoveryOutcome.IsFeed(feed.Address, feed.Title)
                : await LookAsync(answer, cancellationToken),
            FetchOutcome.Deferred later => new DiscoveryOutcome.Nothing(later.Reason),
            FetchOutcome.Failed failed when MayHaveFeeds(failed.Failure.Kind) => await FirstAsync(
                [FeedLinks.Customary(address)], failed.Failure.Words, cancellationToken),
            FetchOutcome.Failed failed => new DiscoveryOutcome.Nothing(failed.Failure.Words),
            _ => new DiscoveryOutcome.Nothing($"{address.ForReaders()} gave no page to look for feeds in."),
        };

    // Of a site whose pages are kept from programs, the feeds often are not.
    private static bool MayHaveFeeds(FetchFailureKind kind) => kind
        is FetchFailureKind.NotFound
        or FetchFailureKind.Gone
        or FetchFailureKind.Forbidden
        or FetchFailureKind.Refused
        or FetchFailureKind.ServerError
        or FetchFailureKind.BotChallenge
        or FetchFailureKind.LoginPage
        or FetchFailureKind.TooLarge;

    private Task<DiscoveryOutcome> LookAsync(FetchOutcome.Modified page, CancellationToken cancellationToken)
    {
        var text = PageText.Decode(page.Body.Span, page.ContentType);
        return FirstAsync(
            [FeedLinks.Named(text, page.Address), FeedLinks.Guessed(text, page.Address), FeedLinks.Customary(page.Address)],
            $"No feed was found at {page.Address.ForReaders()}, neither named by the page nor in the usual places.",
            cancellationToken);
    }

    /// <summary>The feeds of the first group that has any, as far as the requests go.</summary>
    private async Task<DiscoveryOutcome> FirstAsync(
        IEnumerable<IReadOnlyList<DiscoveredFeed>> groups, string otherwise, CancellationToken cancellationToken)
    {
        var left = MostRequests - 1;
        var tried = new HashSet<Uri>();
        foreach (var group in groups)
        {
            var found = new List<DiscoveredFeed>();
            foreach (var candidate in group.Where(candidate => tried.Add(candidate.Address)).Take(left).ToList())
            {
                left--;
                if (await VerifyAsync(candidate, cancellationToken) is { } feed && found.TrueForAll(other => other.Address != feed.Address))
                {
                    found.Add(feed);
                }
            }

            if (found.Count > 0)
            {
                return new DiscoveryOutcome.Found(found);
            }
        }

        return new DiscoveryOutcome.Nothing(otherwise);
    }

    private async Task<DiscoveredFeed?> VerifyAsync(DiscoveredFeed candidate, CancellationToken cancellationToken) =>
        await fetcher.FetchAsync(candidate.Address, Validators.None, cancellationToken) is FetchOutcome.Modified answer
            && Feed(answer, candidate.Address) is { } feed
            ? feed with { Title = feed.Title.Length > 0 ? feed.Title : candidate.Title }
            : null;

    private static DiscoveredFeed? Feed(FetchOutcome.Modified answer, Uri asked) =>
        FeedDoor.Read(answer.Body, answer.ContentType, answer.Address) is ReadOutcome.Read feed
            ? new DiscoveredFeed(answer.PermanentAddress ?? asked, feed.Document.Title)
            : null;
}
