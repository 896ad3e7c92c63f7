using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Monitor.Cli.Running;
using Monitor.Watch.Alerting;
using Monitor.Watch.Replaying;
using Monitor.Watch.Subscriptions;

namespace Monitor.Cli.Alerts;

/// <summary><c>monitor alerts</c>: what was said to whom, and what could not be.</summary>
internal static class AlertsCommand
{
    public static Command Create()
    {
        var dead = new Option<bool>("--dead") { Description = "Only what was given up, with the ID that 'monitor replay' takes." };
        var limit = new Option<int>("--limit") { Description = "How many at most.", DefaultValueFactory = _ => 50 };
        var json = new Option<bool>("--json") { Description = "Print one JSON object a delivery and line." };
        var command = new Command("alerts", "Lists the deliveries of alerts and notices, latest first.") { dead, limit, json };
        command.SetAction((parsed, cancellation) => LocalCommand.RunAsync(
            parsed,
            async (services, output) =>
            {
                if (parsed.GetValue(limit) < 1)
                {
                    throw new UsageException("Give --limit a number from 1.");
                }

                var lines = await ReadAsync(services, parsed.GetValue(dead), cancellation);
                foreach (var line in lines.Take(parsed.GetValue(limit)))
                {
                    await output.WriteLineAsync(parsed.GetValue(json) ? line.ToJson() : line.ToText());
                }

                if (lines.Count == 0)
                {
                    await parsed.InvocationConfiguration.Error.WriteLineAsync(parsed.GetValue(dead) ? "No dead letters." : "Nothing was sent yet.");
                }

                return ExitCode.Done;
            },
            cancellation));
        return command;
    }

    private static async Task<List<DeliveryLine>> ReadAsync(IServiceProvider services, bool deadOnly, CancellationToken cancellation)
    {
        var subscriptions = services.GetRequiredService<ISubscriptions>();
        var addresses = await subscriptions.AllAsync(cancellation).ToDictionaryAsync(known => known.Id, known => known.Address, cancellationToken: cancellation);
        var letters = await services.GetRequiredService<IDeadLetters>().AllAsync(cancellation).ToListAsync(cancellation);
        List<DeliveryLine> lines = [];
        await foreach (var recorded in services.GetRequiredService<IDeliveryHistory>().AllAsync(cancellation))
        {
            if (!deadOnly || recorded.Delivery.State == DeliveryState.Dead)
            {
                var key = recorded.Delivery.Key;
                var letter = letters.Find(letter => ReplayDeadLetters.Names(letter, key));
                lines.Add(new DeliveryLine(recorded, addresses.GetValueOrDefault(key.Subscription) ?? "(a subscription that is gone)", letter?.Id));
            }
        }

        // What the platform itself gave up has no line that says so.
        var unlisted = letters.Where(letter => lines.TrueForAll(line => line.Letter != letter.Id)).DistinctBy(letter => letter.Id);
        return [.. unlisted.Select(DeliveryLine.Of), .. lines.OrderByDescending(line => line.Recorded?.Changed)];
    }
}
