using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Monitor.Functions.Queues;
using Monitor.Functions.Storage;
using Monitor.Functions.Tables;
using Monitor.Watch.Alerting;
using Monitor.Watch.Events;
using Monitor.Watch.Polling;
using Monitor.Watch.Subscriptions;
using Monitor.Watch.Triage;

namespace Monitor.Functions.Composition;

public static class StorageComposition
{
    /// <summary>The tables and queues, and their creation at start.</summary>
    public static void AddStorage(this IHostApplicationBuilder builder)
    {
        var section = builder.Configuration.GetSection(StorageOptions.Section);
        builder.AddOptions<StorageOptions, StorageOptionsValidator>().Configure(options =>
        {
            section.Bind(options);
            options.Connection = section.Value ?? "";
        });
        builder.Services
            .AddSingleton<StorageClients>()
            .AddSingleton(services => services.GetRequiredService<StorageClients>().Tables())
            .AddSingleton(services => services.GetRequiredService<StorageClients>().Queues(
                // Queue triggers expect Base64, and the client does not encode unless told to.
                new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 }))
            .AddSingleton<IFeeds, FeedsTable>()
            .AddSingleton<IClaims, ArticlesTable>()
            .AddSingleton<IMatches, MatchesTable>()
            .AddSingleton<IEvents, EventsTable>()
            .AddSingleton<ILevels, LevelsTable>()
            .AddSingleton<IEventSummaries, EventSummaries>()
            .AddSingleton<IMatchSummaries, MatchSummaries>()
            .AddSingleton<ISubscriptions, SubscriptionsTable>()
            .AddSingleton<IDeliveries, DeliveriesTable>()
            .AddSingleton<IPollRequests, PollRequestsQueue>()
            .AddSingleton<IOutbox<AlertRequest>>(services => Outboxes.Alerts(services.GetRequiredService<QueueServiceClient>()))
            .AddSingleton<TurnsTable>()
            .AddSingleton<QueueLengths>()
            .AddSingleton<StorageSetup>()
            .AddHostedService(services => services.GetRequiredService<StorageSetup>());
    }
}
