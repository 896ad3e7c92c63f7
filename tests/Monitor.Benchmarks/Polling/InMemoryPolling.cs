using Monitor.Analysis.Figures;
using Monitor.Analysis.Relevance;
using Monitor.Cli.Running;
using Monitor.Feeds.Articles;
using Monitor.Feeds.Fetching;
using Monitor.Feeds.Scheduling;
using Monitor.Watch.Canary;
using Monitor.Watch.Events;
using Monitor.Watch.Polling;
using Monitor.Watch.Triage;

namespace Monitor.Benchmarks.Polling;

/// <summary>The polling use case over stores in memory: what is ours, without storage.</summary>
internal static class InMemoryPolling
{
    private const int AtOnce = 16;

    public static async Task<int> RunAsync(string opml)
    {
        var clock = TimeProvider.System;
        var limits = new FetchOptions { Allow = "127.0.0.0/8" };
        var options = new PollingOptions { ReadPages = false };
        using var client = new HttpClient(FeedHttpHandler.Create(limits)) { Timeout = Timeout.InfiniteTimeSpan };
        var stores = new InMemoryStores(clock.GetUtcNow(), OpmlFile.Read(opml, _ => { }).Select(feed => feed.Address));
        var fetcher = new HttpFetcher(client, limits, clock);
        var (claim, record) = (new ClaimArticle(stores, clock), new RecordVersion(stores, clock));
        var (place, tell) = (new PlaceReport(FigureReader.Embedded, new ForgetfulEvents(), clock), new TellNews(stores));
        var triage = new TriageItem(
            RelevanceModel.Embedded,
            new ArticleText(new WebPages(new ArticlePages(fetcher, limits, clock))),
            claim,
            record,
            new KeepForReview(claim, record, stores, stores),
            stores,
            stores,
            place,
            new FollowEdit(stores, place, tell),
            tell,
            new TakeCanary(claim, stores, stores, stores));
        var source = new FeedSource(fetcher, new FileFetcher(limits), options);
        var poll = new PollFeed(stores, source, triage, new PollSchedule(() => 0.5), options, [], clock);
        var asked = clock.GetUtcNow();
        await Parallel.ForEachAsync(
            stores.Feeds,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (feed, cancellation) => await poll.PollAsync(feed, asked, cancellation));
        Console.Error.WriteLine($"{stores.Polled} feeds read");
        return 0;
    }
}
