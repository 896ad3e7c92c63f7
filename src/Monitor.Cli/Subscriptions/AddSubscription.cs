using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Monitor.Cli.Running;
using Monitor.Watch.Subscriptions;

namespace Monitor.Cli.Subscriptions;

/// <summary><c>monitor subscriptions add</c>: whoever may run commands here needs no confirmation.</summary>
internal static class AddSubscription
{
    private static readonly Argument<string> Address = new("ADDRESS")
    {
        Description = "A mail address; a folder, which gets one .eml file an alert; or an http(s) address: a webhook, which gets a signed POST of JSON, or one of Slack, Teams or ntfy.",
    };

    private static readonly Option<ChannelKind?> Channel = new("--channel")
    {
        Description = "Which kind of address it is. Default: as the address tells.",
    };

    public static Command Create()
    {
        var command = new Command("add", "Adds a subscription.") { Address, Channel };
        SettingsOptions.AddTo(command);
        command.SetAction((parsed, cancellation) => LocalCommand.RunAsync(
            parsed,
            async (services, output) =>
            {
                var draft = new SubscriptionDraft(parsed.GetRequiredValue(Address), 0, "added on the command line")
                {
                    Channel = parsed.GetValue(Channel), Settings = SettingsOptions.From(parsed),
                };
                var subscription = SubscriptionsCommand.Checked(draft);
                var isNew = await BeginAsync(services.GetRequiredService<ISubscriptions>(), subscription, cancellation);
                await output.WriteLineAsync(Words(subscription, isNew));
                return ExitCode.Done;
            },
            cancellation));
        return command;
    }

    /// <summary>One that is pending or has ended is begun anew; one that is told something stays as it is.</summary>
    private static async Task<bool> BeginAsync(ISubscriptions subscriptions, Subscription wanted, CancellationToken cancellation) =>
        await subscriptions.AddAsync(wanted, cancellation)
        || ReferenceEquals(
            wanted, await subscriptions.ChangeAsync(wanted.Id, stored => stored.IsLive ? stored : wanted, cancellation));

    private static string Words(Subscription subscription, bool isNew) => (isNew, subscription.Channel) switch
    {
        (false, _) => $"Already there: {subscription.Address}",
        (_, ChannelKind.Webhook) =>
            $"Added {subscription.Address}\nIts secret, shown only now, verifies the webhook-signature header: {subscription.Secret}",
        _ => $"Added {subscription.Address}",
    };
}
