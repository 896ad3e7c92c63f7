using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Monitor.Cli.Running;
using Monitor.Watch.Subscriptions;

namespace Monitor.Cli.Subscriptions;

/// <summary><c>monitor subscriptions pause</c> and <c>resume</c>.</summary>
internal static class PauseSubscriptions
{
    public static Command Pause() => Create(
        "pause", "Tells a subscription nothing until it is resumed; what comes meanwhile is not told later.", "Paused",
        (revise, id, cancellation) => revise.PauseAsync(id, cancellation));

    public static Command Resume() => Create(
        "resume", "Tells a paused subscription again.", "Resumed",
        (revise, id, cancellation) => revise.ResumeAsync(id, cancellation));

    private static Command Create(
        string name, string description, string done, Func<ReviseSubscription, SubscriptionId, CancellationToken, Task<Subscription?>> change)
    {
        var command = new Command(name, description) { KnownSubscription.Name };
        command.SetAction((parsed, cancellation) => LocalCommand.RunAsync(
            parsed,
            async (services, output) =>
            {
                var known = await KnownSubscription.FindAsync(
                    services.GetRequiredService<ISubscriptions>(), parsed.GetRequiredValue(KnownSubscription.Name), cancellation);
                if (await change(services.GetRequiredService<ReviseSubscription>(), known.Id, cancellation) is null)
                {
                    throw new UsageException($"{known.Address} is {known.State.ToString().ToLowerInvariant()}; 'monitor subscriptions add' begins it anew.");
                }

                await output.WriteLineAsync($"{done} {known.Address}");
                return ExitCode.Done;
            },
            cancellation));
        return command;
    }
}
