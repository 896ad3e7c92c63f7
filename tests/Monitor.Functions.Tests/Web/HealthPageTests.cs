using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Monitor.Analysis.Relevance;
using Monitor.Functions.Queues;
using Monitor.Functions.Tables;
using Monitor.Functions.Tests.Support;
using Monitor.Functions.Web;
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

        var health = await ShowAsync(new HealthPage(new MeasureCoverage(feeds, TimeProvider.System), new QueueLengths(storage.Queues), RelevanceModel.Embedded));

        Assert.Equal("warn", health.GetProperty("status").GetString());
        var gap = Assert.Single(
            health.GetProperty("feeds").GetProperty("gaps").EnumerateArray(), gap => gap.GetProperty("address").GetString() == feed.Address.AbsoluteUri);
        Assert.Contains("so items may have come and gone unseen.", gap.GetProperty("words").GetString(), StringComparison.Ordinal);
    }

    private static async Task<JsonElement> ShowAsync(HealthPage page)
    {
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = services };
        context.Response.Body = body;
        await (await page.ShowAsync(CancellationToken.None)).ExecuteAsync(context);
        return JsonDocument.Parse(body.ToArray()).RootElement;
    }
}
