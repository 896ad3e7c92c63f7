using System.Globalization;
using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Queues;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Monitor.Functions.Composition;
using Monitor.Functions.Triggers;
using Monitor.Watch.Polling;

namespace Monitor.Benchmarks.Day;

/// <summary>The app as deployed, on a simulated clock: timers ring when they are due, and queue triggers take what comes.</summary>
internal sealed class DayApp : IAsyncDisposable
{
    /// <summary>As host.json has it: how many messages the host takes at once.</summary>
    private const int BatchSize = 8;

    private readonly IHost _host;
    private readonly QueueServiceClient _queues;

    public DayApp(string connection, TimeProvider clock, IFeedSource source, WireCount wire)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection([new("AzureWebJobsStorage", connection), new("Polling:ReadPages", "false")]);
        builder.AddMonitor();
        var (tableOptions, queueOptions) = (new TableClientOptions(), new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
        tableOptions.AddPolicy(wire, HttpPipelinePosition.PerRetry);
        queueOptions.AddPolicy(wire, HttpPipelinePosition.PerRetry);
        _queues = new QueueServiceClient(connection, queueOptions);
        builder.Services.AddSingleton(clock).AddSingleton(source).AddSingleton(_queues).AddSingleton(new TableServiceClient(connection, tableOptions));
        _host = builder.Build();
    }

    /// <summary>How often each function ran.</summary>
    public Dictionary<string, int> Executions { get; } = [];

    public async Task StartAsync(IEnumerable<Uri> feeds, DateTimeOffset now)
    {
        await _host.StartAsync();
        await _host.Services.GetRequiredService<IFeeds>().AddManyAsync(
            [.. feeds.Select(address => Feed.New(address, "", true, now))], CancellationToken.None);
    }

    /// <summary>What the schedules of the deployed app ask for in this minute, and what follows from it.</summary>
    public async Task LiveAsync(int minute)
    {
        await RunAsync<PollTimer>(timer => timer.RunAsync(new TimerInfo(), CancellationToken.None));
        if (minute % 5 == 0)
        {
            await RunAsync<DigestTimer>(timer => timer.RunAsync(new TimerInfo(), CancellationToken.None));
        }

        if (minute % 60 == 10)
        {
            await RunAsync<DeadlineTimer>(timer => timer.RunAsync(new TimerInfo(), CancellationToken.None));
        }

        await DrainAsync<PollFeedsTrigger>("feed-polls", (trigger, message) => trigger.RunAsync(message, CancellationToken.None));
        await DrainAsync<SendAlertTrigger>("alerts", (trigger, message) => trigger.RunAsync(message, CancellationToken.None));
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }

    private async Task DrainAsync<TFunction>(string queue, Func<TFunction, string, Task> run)
        where TFunction : class
    {
        var client = _queues.GetQueueClient(queue);
        while ((await client.ReceiveMessagesAsync(BatchSize)).Value is { Length: > 0 } messages)
        {
            foreach (var message in messages)
            {
                await RunAsync<TFunction>(function => run(function, message.Body.ToString()));
                await client.DeleteMessageAsync(message.MessageId, message.PopReceipt);
            }
        }
    }

    private async Task RunAsync<TFunction>(Func<TFunction, Task> run)
        where TFunction : class
    {
        await run(ActivatorUtilities.GetServiceOrCreateInstance<TFunction>(_host.Services));
        var name = typeof(TFunction).Name.Replace("Trigger", "", StringComparison.Ordinal);
        Executions[name] = Executions.GetValueOrDefault(name) + 1;
    }

    public override string ToString() =>
        string.Join(", ", Executions.Select(run => string.Create(CultureInfo.InvariantCulture, $"{run.Key} {run.Value}")));
}
