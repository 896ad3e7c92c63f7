using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Monitor.Cli.Running;
using Monitor.Watch.Subscriptions;

namespace Monitor.Cli.Subscriptions;

/// <summary><c>monitor subscriptions show</c>.</summary>
internal static class ShowSubscription
{
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "Print one JSON object, without its secret." };
        var command = new Command("show", "Shows all of one subscription, with when and how it was consented to.") { KnownSubscription.Name, json };
        command.SetAction((parsed, cancellation) => LocalCommand.RunAsync(
            parsed,
            async (services, output) =>
            {
                var subscriptions = services.GetRequiredService<ISubscriptions>();
                var known = await KnownSubscription.FindAsync(subscriptions, parsed.GetRequiredValue(KnownSubscription.Name), cancellation);
                foreach (var line in parsed.GetValue(json) ? [SubscriptionLines.Json(known)] : SubscriptionLines.Whole(known))
                {
                    await output.WriteLineAsync(line);
                }

                if (!parsed.GetValue(json) && known.IsLive)
                {
                    await output.WriteLineAsync(PageOf(services.GetRequiredService<ISubscriptionLinks>().Manage(known)));
                }

                return ExitCode.Done;
            },
            cancellation));
        return command;
    }

    private static string PageOf(Uri? link) => link is null
        ? "  its page: nothing serves it now; start 'monitor run' on this data folder, or set Web__PublicAddress to where the app is reached"
        : $"  its page: {link}";
}
