using System.Collections.Concurrent;
using System.Text;
using Monitor.Feeds.Fetching;

namespace Monitor.Feeds.Articles.Robots;

/// <summary>The robots.txt of every host that was asked for pages, kept for a day (RFC 9309, 2.4).</summary>
internal sealed class RobotsFiles(HttpFetcher fetcher, TimeProvider time)
{
    private const int MostHosts = 2000;

    private static readonly TimeSpan known = TimeSpan.FromHours(24);
    private static readonly TimeSpan unknown = TimeSpan.FromMinutes(30);

    // RFC 9309, 2.5: at least 500 KiB are to be read.
    private static readonly FetchManner manner = new("text/plain, */*;q=0.5", 500 * 1024) { TakesBeginning = true };

    private readonly ConcurrentDictionary<string, (RobotsAnswer Answer, DateTimeOffset Until)> hosts = new();

    /// <summary>To be called by one caller a host at a time.</summary>
    public async Task<RobotsAnswer> OfAsync(Uri page, CancellationToken cancellationToken)
    {
        var host = page.GetLeftPart(UriPartial.Scheme) + page.Authority;
        if (hosts.TryGetValue(host, out var kept) && time.GetUtcNow() < kept.Until)
        {
            return kept.Answer;
        }

        var outcome = await fetcher.FetchAsync(new Uri(host + "/robots.txt"), Validators.None, manner, cancellationToken);
        var answer = Read(outcome);
        Keep(host, answer);
        return answer;
    }

    private static RobotsAnswer Read(FetchOutcome outcome) => outcome switch
    {
        FetchOutcome.Modified file => new RobotsAnswer.Known(RobotsRules.Parse(Encoding.UTF8.GetString(file.Body.Span), UserAgent.Product)),
        FetchOutcome.Failed { Failure: var failure } => failure.Kind switch
        {
            FetchFailureKind.ServerError or FetchFailureKind.TooLarge => new RobotsAnswer.Unknown(),
            FetchFailureKind.BlockedAddress
                or FetchFailureKind.DnsFailure
                or FetchFailureKind.ConnectionRefused
                or FetchFailureKind.ConnectionLost
                or FetchFailureKind.TlsFailure
                or FetchFailureKind.Timeout => new RobotsAnswer.Unreachable(failure),
            _ => new RobotsAnswer.Known(RobotsRules.None),
        },
        _ => new RobotsAnswer.Unknown(),
    };

    private void Keep(string host, RobotsAnswer answer)
    {
        if (hosts.Count >= MostHosts)
        {
            hosts.Clear();
        }

        // That a host cannot be reached is found out again at once, and may be over by then.
        if (answer is not RobotsAnswer.Unreachable)
        {
            hosts[host] = (answer, time.GetUtcNow() + (answer is RobotsAnswer.Known ? known : unknown));
        }
    }
}
