using Azure.Data.Tables;
using Azure.Storage.Queues;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Monitor.Functions.Queues;
using Monitor.Functions.Tables;
using Monitor.Watch.Alerting;
using Monitor.Watch.Polling;
using Monitor.Watch.Subscriptions;
using Monitor.Watch.Triage;

namespace Monitor.Functions.Composition;

public static class StorageComposition
{
    /// <summary>The tables and queues, and their creation at start.</summary>
    public static void AddStorage(this IHostApplicationBuilder builder)
    {
        builder.AddOptions<StorageOptions, StorageOptionsValidator>()
            .Configure(options => options.Connection = builder.Configuration["AzureWebJobsStorage"] ?? "");
        builder.Services
            .AddSingleton<IValidateOptions<StorageOptions>, StorageConnectionValidator>()
            .AddSingleton(services => new TableServiceClient(services.GetRequiredService<StorageOptions>().Connection))
            .AddSingleton(services => new QueueServiceClient(
                services.GetRequiredService<StorageOptions>().Connection,
                // Queue triggers expect Base64, and the client does not encode unless told to.
                new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 }))
            .AddSingleton<IFeeds, FeedsTable>()
            .AddSingleton<IClaims, ArticlesTable>()
            .AddSingleton<IMatches, MatchesTable>()
            .AddSingleton<ISubscriptions, SubscriptionsTable>()
            .AddSingleton<IDeliveries, DeliveriesTable>()
            .AddSingleton<IPollRequests, PollRequestsQueue>()
            .AddSingleton<IAlertOutbox, AlertsQueue>()
            .AddSingleton<QueueLengths>()
            .AddHostedService<StorageSetup>();
    }
}
