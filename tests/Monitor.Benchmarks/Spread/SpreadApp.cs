using System.Globalization;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Monitor.Analysis.Relevance;
using Monitor.Functions.Composition;
using Monitor.Functions.Queues;
using Monitor.Functions.Triggers;
using Monitor.Watch.Alerting;
using Monitor.Watch.Polling;
using Monitor.Watch.Subscriptions;
using Monitor.Watch.Triage;

namespace Monitor.Benchmarks.Spread;

/// <summary>The app as deployed, with its tables and queues; requests to spread are answered, those to deliver counted.</summary>
internal sealed class SpreadApp : IAsyncDisposable
{
    /// <summary>As host.json has it: how many messages the host takes at once.</summary>
    private const int BatchSize = 8;

    private const int InsertsAtOnce = 16;

    private readonly IHost _host;
    private readonly QueueClient _alerts;

    public SpreadApp(string connection)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection([new("AzureWebJobsStorage", connection)]);
        builder.AddMonitor();
        builder.Services.AddSingleton<IDeliveryListener>(Progress);
        _host = builder.Build();
        _alerts = _host.Services.GetRequiredService<QueueServiceClient>().GetQueueClient(QueueNames.Alerts);
    }

    public SpreadProgress Progress { get; } = new();

    public Task StartAsync() => _host.StartAsync();

    public Task SubscribeAsync(IEnumerable<SubscriptionId> ids) => Parallel.ForEachAsync(
        ids,
        new ParallelOptions { MaxDegreeOfParallelism = InsertsAtOnce },
        async (id, cancellation) => await Service<ISubscriptions>().AddAsync(
            new Subscription { Id = id, Channel = ChannelKind.File, Address = id.Value, Consent = "benchmark" }, cancellation));

    /// <summary>A match that everybody wants, with its request in the queue.</summary>
    public async Task<AlertId> AskAsync(string name)
    {
        var match = new Match
        {
            Id = new MatchId(TimeProvider.System.GetUtcNow(), new ArticleId(SubscriptionId.Of(ChannelKind.File, name).Value)),
            Feed = FeedId.Of(new Uri("https://news.example/feed")),
            Title = "An invented report",
            Source = "Benchmark",
            Score = 0.9,
            ModelVersion = "benchmark",
            Sentences = [new EvidenceSentence("An invented report.", 0, 1)],
            Alerts = true,
        };
        await Service<IMatches>().StoreAsync(match, CancellationToken.None);
        await Service<IOutbox<AlertRequest>>().EnqueueAsync(new AlertRequest(match.Id, null), TimeSpan.Zero, CancellationToken.None);
        return Alert.Of(match).Id;
    }

    /// <summary>Takes what is in the queue until it is empty.</summary>
    /// <param name="named">Takes the ids of the subscriptions to which messages ask to deliver.</param>
    /// <returns>How many messages asked for deliveries, and how many to spread.</returns>
    public async Task<(int Deliver, int Spread)> DrainAsync(List<UInt128> named)
    {
        var (deliver, spread) = (0, 0);
        var trigger = ActivatorUtilities.CreateInstance<SendAlertTrigger>(_host.Services);
        while ((await _alerts.ReceiveMessagesAsync(BatchSize)).Value is { Length: > 0 } messages)
        {
            foreach (var message in messages)
            {
                var text = message.Body.ToString();
                var request = AlertRequestMessage.Read(text);
                IReadOnlyList<SubscriptionId> to = request.Subscription is { } one ? [one] : request.Among;
                if (to.Count > 0)
                {
                    deliver++;
                    named.AddRange(to.Select(NumberOf));
                }
                else
                {
                    spread++;
                    await trigger.RunAsync(text, CancellationToken.None);
                }

                await _alerts.DeleteMessageAsync(message.MessageId, message.PopReceipt);
            }
        }

        return (deliver, spread);
    }

    /// <summary>The subscriptions with a line for this alert in the ledger.</summary>
    public async Task<List<UInt128>> EnteredAsync(AlertId alert) =>
        await Service<IDeliveryHistory>().AllAsync(CancellationToken.None)
            .Where(line => line.Delivery.Key.Alert == alert && line.Delivery.State == DeliveryState.Pending)
            .Select(line => NumberOf(line.Delivery.Key.Subscription)).ToListAsync();

    /// <summary>Sixteen bytes, so that remembering them all hides no growth of what is measured.</summary>
    public static UInt128 NumberOf(SubscriptionId id) => UInt128.Parse(id.Value, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }

    private T Service<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();
}
