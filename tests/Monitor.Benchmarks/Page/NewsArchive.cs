using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Monitor.Functions.Composition;
using Monitor.Watch.Events;
using Monitor.Watch.Triage;

namespace Monitor.Benchmarks.Page;

/// <summary>Fills a storage with <see cref="InventedNews"/> through the app's own tables.</summary>
internal static class NewsArchive
{
    private const int InsertsAtOnce = 16;

    /// <summary>Before all events: the board of that time has none, only the stamp by which the next is opened.</summary>
    private static readonly DateTimeOffset Nowhen = new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static async Task FillAsync(string connection, int matches)
    {
        var watch = Stopwatch.StartNew();
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection([new("AzureWebJobsStorage", connection)]);
        builder.AddMonitor();
        using var host = builder.Build();
        await host.StartAsync();
        var (events, list) = (host.Services.GetRequiredService<IEvents>(), host.Services.GetRequiredService<IMatches>());
        var news = new InventedNews(matches, TimeProvider.System.GetUtcNow());
        var sizes = news.Sizes();
        for (var index = 0; index < sizes.Length; index++)
        {
            var (known, reports) = news.Make(index, sizes[index]);
            if (!await events.OpenAsync(known, (await events.ReadAsync(Nowhen, CancellationToken.None)).Stamp, CancellationToken.None))
            {
                throw new InvalidOperationException("Somebody else opens events in this storage.");
            }

            await StoreAsync(list, reports);
        }

        await StoreAsync(list, Enumerable.Range(0, Math.Max(5, matches / 100)).Select(news.NearMiss));
        await host.StopAsync();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{matches} matches of {sizes.Length} events stored in {watch.Elapsed.TotalSeconds:0} s"));
    }

    private static Task StoreAsync(IMatches list, IEnumerable<Match> matches) => Parallel.ForEachAsync(
        matches,
        new ParallelOptions { MaxDegreeOfParallelism = InsertsAtOnce },
        async (match, cancellation) => await list.StoreAsync(match, cancellation));
}
