using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Monitor.Cli.Running;
using Monitor.Watch.Subscriptions;

namespace Monitor.Cli.Subscriptions;

/// <summary><c>monitor subscriptions list</c>.</summary>
internal static class ListSubscriptions
{
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "Print one JSON object a subscription and line, without its secret." };
        var command = new Command("list", "Lists the subscriptions.") { json };
        command.SetAction((parsed, cancellation) => LocalCommand.RunAsync(
            parsed,
            async (services, output) =>
            {
                var subscriptions = await services.GetRequiredService<ISubscriptions>().AllAsync(cancellation).ToListAsync(cancellation);
                foreach (var subscription in subscriptions.OrderBy(subscription => subscription.Address, StringComparer.Ordinal))
                {
                    await output.WriteLineAsync(parsed.GetValue(json) ? SubscriptionLines.Json(subscription) : SubscriptionLines.Of(subscription));
                }

                if (subscriptions.Count == 0)
                {
                    await parsed.InvocationConfiguration.Error.WriteLineAsync(
                        "Nobody is subscribed; 'monitor subscriptions add' with a folder, a mail address or an http(s) address subscribes.");
                }

                return ExitCode.Done;
            },
            cancellation));
        return command;
    }
}
