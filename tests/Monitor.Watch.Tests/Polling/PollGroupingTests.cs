using Monitor.Watch.Polling;
using Monitor.Watch.Tests.Support;

namespace Monitor.Watch.Tests.Polling;

public sealed class PollGroupingTests
{
    private static IEnumerable<DueFeed> FeedsOf(string host, int count) =>
        Enumerable.Range(0, count).Select(i => new DueFeed(FeedId.Of(new Uri($"https://{host}/{i}")), host));

    private static List<PollRequest> Pack(params IEnumerable<DueFeed>[] feeds) =>
        [.. PollGrouping.Pack(feeds.SelectMany(feed => feed), Some.Now)];

    [Fact]
    public void No_feed_is_no_request() => Assert.Empty(Pack());

    [Fact]
    public void Small_hosts_share_a_request() => Assert.Equal(10, Assert.Single(Pack(FeedsOf("a", 5), FeedsOf("b", 5))).Feeds.Count);

    [Fact]
    public void A_host_is_never_torn_apart()
    {
        var requests = Pack(FeedsOf("a", 20), FeedsOf("b", 20), FeedsOf("a", 4));

        Assert.Equal([24, 20], requests.Select(request => request.Feeds.Count));
    }

    [Fact]
    public void A_large_host_has_a_request_of_its_own() =>
        Assert.Equal([100, 1], Pack(FeedsOf("large", 100), FeedsOf("small", 1)).Select(request => request.Feeds.Count));

    [Fact]
    public void Every_feed_is_asked_for_once()
    {
        var feeds = Enumerable.Range(0, 200).SelectMany(host => FeedsOf($"h{host}", (host % 7) + 1)).ToList();

        var packed = Pack(feeds).SelectMany(request => request.Feeds).ToList();

        Assert.Equal(feeds.Select(feed => feed.Id).Order(Comparer), packed.Order(Comparer));
    }

    private static Comparer<FeedId> Comparer { get; } =
        Comparer<FeedId>.Create((one, other) => string.CompareOrdinal(one.Value, other.Value));
}
