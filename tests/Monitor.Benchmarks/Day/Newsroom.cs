using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Monitor.Benchmarks.Polling;
using Monitor.Feeds.Fetching;
using Monitor.Watch.Polling;

namespace Monitor.Benchmarks.Day;

/// <summary>
/// Feeds that publish by the simulated clock, each showing its latest 30 items: a quarter each with 100, 20, 5 and 0.5
/// items a day. Half of the servers answer 304 when nothing is new; the others send the same body again. One item in
/// 2,000 is a report.
/// </summary>
internal sealed class Newsroom(int feeds, TimeProvider clock) : IFeedSource
{
    private const int Shown = 30;
    private const int ItemsPerReport = 2000;

    private static readonly double[] ItemsPerDay = [100, 20, 5, 0.5];

    private readonly int[] _fetches = new int[ItemsPerDay.Length];
    private int _bodies;

    public int Fetches => _fetches.Sum();

    public int Bodies => _bodies;

    public static double MeanItemsPerDay => ItemsPerDay.Average();

    /// <summary>How often a feed of each pace was asked.</summary>
    public IEnumerable<(double ItemsPerDay, double Fetches)> FetchesPerFeed => ItemsPerDay.Select(
        (items, pace) => (items, (double)_fetches[pace] / Enumerable.Range(0, feeds).Count(feed => PaceOf(feed) == pace)));

    /// <summary>Five feeds a host.</summary>
    public IEnumerable<Uri> Addresses => Enumerable.Range(0, feeds).Select(feed => new Uri(
        string.Create(CultureInfo.InvariantCulture, $"https://host{feed / 5}.example/{feed}.xml")));

    public void Forget()
    {
        Array.Clear(_fetches);
        _bodies = 0;
    }

    public Task<FetchOutcome> FetchAsync(Uri address, Validators validators, CancellationToken cancellation)
    {
        var feed = int.Parse(Path.GetFileNameWithoutExtension(address.AbsolutePath), CultureInfo.InvariantCulture);
        Interlocked.Increment(ref _fetches[PaceOf(feed)]);
        var latest = LatestOf(feed);
        var tag = string.Create(CultureInfo.InvariantCulture, $"\"{latest}\"");
        if (feed % 2 == 0 && validators.ETag == tag)
        {
            return Task.FromResult<FetchOutcome>(new FetchOutcome.NotModified(validators));
        }

        Interlocked.Increment(ref _bodies);
        var body = Encoding.UTF8.GetBytes(BodyOf(feed, latest));
        return Task.FromResult<FetchOutcome>(new FetchOutcome.Modified(
            body, "application/rss+xml", new Validators(tag, null), address, Convert.ToHexStringLower(SHA256.HashData(body))));
    }

    private static int PaceOf(int feed) => feed / 2 % ItemsPerDay.Length;

    /// <summary>The number of a feed's newest item; feeds of one pace publish one after the other.</summary>
    private long LatestOf(int feed)
    {
        var days = (clock.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalDays;
        return (long)((days * ItemsPerDay[PaceOf(feed)]) + ((double)feed / feeds));
    }

    private static string BodyOf(int feed, long latest)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"<rss version=\"2.0\"><channel><title>Feed {feed}</title>");
        for (var item = latest; item > latest - Shown; item--)
        {
            var (title, words) = (feed + item) % ItemsPerReport == 0
                ? ($"Pentagon to cut US force in Iraq to {900 + (item % 1000)}", "The United States will reduce its troops in Iraq, the Defense Department said.")
                : ($"{FeedFarm.Words(feed, (int)(item % 1000), 9)} {item}", FeedFarm.Words(feed, (int)(item % 1000) + 7, 52));
            text.Append(CultureInfo.InvariantCulture, $"<item><title>{title}</title><guid>{feed}-{item}</guid><description>{words}</description></item>");
        }

        return text.Append("</channel></rss>").ToString();
    }
}
