using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Monitor.Cli.Running;
using Monitor.Watch.Subscriptions;

namespace Monitor.Cli.Subscriptions;

/// <summary><c>monitor subscriptions remove</c>: with everything that is known of it.</summary>
internal static class RemoveSubscription
{
    public static Command Create()
    {
        var command = new Command("remove", "Removes a subscription, with all that is kept of it.") { KnownSubscription.Name };
        command.SetAction((parsed, cancellation) => LocalCommand.RunAsync(
            parsed,
            async (services, output) =>
            {
                var subscriptions = services.GetRequiredService<ISubscriptions>();
                var known = await KnownSubscription.FindAsync(subscriptions, parsed.GetRequiredValue(KnownSubscription.Name), cancellation);
                await subscriptions.RemoveAsync(known.Id, cancellation);
                await output.WriteLineAsync($"Removed {parsed.GetRequiredValue(KnownSubscription.Name)}");
                return ExitCode.Done;
            },
            cancellation));
        return command;
    }
}
