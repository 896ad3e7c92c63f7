using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;
using Azure.Storage.Queues;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Monitor.Analysis.Relevance;
using Monitor.Functions.Queues;
using Monitor.Functions.Tables;
using Monitor.Functions.Telemetry;
using Monitor.Functions.Tests.Support;
using Monitor.Functions.Web;
using Monitor.Watch.Canary;
using Monitor.Watch.Coverage;
using Monitor.Watch.Polling;

namespace Monitor.Functions.Tests.Web;

[Collection(StorageCollectionDefinition.Name)]
public sealed class HealthPageTests(StorageFixture storage)
{
    [Fact]
    public async Task Feeds_with_possible_gaps_are_listed_in_words()
    {
        var (feeds, now) = (new FeedsTable(storage.Tables), TimeProvider.System.GetUtcNow());
        var feed = Some.Feed() with { Gaps = 1, LastGap = new FeedGap(now.AddHours(-3), now.AddMinutes(-1)) };
        await feeds.AddAsync(feed, CancellationToken.None);

        var health = await ShowAsync(PageOver(feeds, storage.Queues));

        Assert.Equal("warn", health.GetProperty("checks").GetProperty("feeds:possibleGaps")[0].GetProperty("status").GetString());
        var gap = Assert.Single(
            health.GetProperty("feeds").GetProperty("gaps").EnumerateArray(), gap => gap.GetProperty("address").GetString() == feed.Address.AbsoluteUri);
        Assert.Contains("so items may have come and gone unseen.", gap.GetProperty("words").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feeds_that_nobody_polled_in_time_break_the_promise()
    {
        var feeds = new FeedsTable(storage.Tables);
        var feed = Some.Feed() with { NextPoll = TimeProvider.System.GetUtcNow().AddMinutes(-31) };
        await feeds.AddAsync(feed, CancellationToken.None);
        try
        {
            var health = await ShowAsync(PageOver(feeds, storage.Queues), StatusCodes.Status503ServiceUnavailable);

            Assert.Equal("fail", health.GetProperty("status").GetString());
            var overdue = health.GetProperty("checks").GetProperty("feeds:overdue")[0];
            Assert.Equal("fail", overdue.GetProperty("status").GetString());
            Assert.InRange(overdue.GetProperty("observedValue").GetInt32(), 1, int.MaxValue);
            Assert.EndsWith("check that PollTimer and PollFeeds run.", health.GetProperty("output").GetString(), StringComparison.Ordinal);
        }
        finally
        {
            await feeds.RemoveAsync(feed.Id, CancellationToken.None);
        }
    }

    [Fact]
    public async Task Storage_that_is_gone_is_said_with_503()
    {
        var gone = new TableServiceClient(storage.ConnectionString.Replace(new UriBuilder(storage.Tables.Uri).Port.ToString(CultureInfo.InvariantCulture), "1", StringComparison.Ordinal), new TableClientOptions { Retry = { MaxRetries = 0 } });

        var health = await ShowAsync(PageOver(new FeedsTable(gone), storage.Queues), StatusCodes.Status503ServiceUnavailable);

        Assert.StartsWith("Storage cannot be reached", health.GetProperty("output").GetString(), StringComparison.Ordinal);
    }

    private HealthPage PageOver(FeedsTable feeds, QueueServiceClient queues) => new(
        new CheckHealth(new MeasureCoverage(feeds, TimeProvider.System), new QueueLengths(queues), NoCanary(feeds), TimeProvider.System), RelevanceModel.Embedded);

    private CheckCanary NoCanary(FeedsTable feeds) => new(
        new CanaryFeed(new CanaryOptions(), null, TimeProvider.System), new SubscriptionsTable(storage.Tables), feeds,
        new ArticlesTable(storage.Tables), new DeliveriesTable(storage.Tables), new CanaryOptions(), TimeProvider.System);

    // Other tests leave feeds behind, so whether the whole passes is not asked where it does not matter.
    private static async Task<JsonElement> ShowAsync(HealthPage page, int? code = null)
    {
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = services };
        context.Response.Body = body;
        await (await page.ShowAsync(CancellationToken.None)).ExecuteAsync(context);
        if (code is { } wanted)
        {
            Assert.Equal(wanted, context.Response.StatusCode);
        }

        return JsonDocument.Parse(body.ToArray()).RootElement;
    }
}
