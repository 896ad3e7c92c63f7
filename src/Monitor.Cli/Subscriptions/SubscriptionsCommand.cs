using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Monitor.Cli.Running;
using Monitor.Watch.Subscriptions;

namespace Monitor.Cli.Subscriptions;

/// <summary><c>monitor subscriptions</c>: who is told.</summary>
internal static class SubscriptionsCommand
{
    private static readonly Argument<string> Address = new("ADDRESS")
    {
        Description = "A folder, which gets one .eml file an alert, or an http(s) address, which gets a signed POST of JSON.",
    };

    public static Command Create() => new("subscriptions", "Adds, removes and lists those who are told of new matches.")
    {
        Add(), Remove(), List(),
    };

    private static Command Add()
    {
        var threshold = new Option<double>("--threshold")
        {
            Description = "Tell only matches that score at least this, from 0 to 1. Default: every match.",
        };
        var command = new Command("add", "Adds a subscription.") { Address, threshold };
        command.SetAction((parsed, cancellation) => LocalCommand.RunAsync(
            parsed,
            async (services, output) =>
            {
                var subscription = Checked(new SubscriptionDraft(
                    parsed.GetRequiredValue(Address), parsed.GetValue(threshold), "added on the command line"));
                var isNew = await services.GetRequiredService<ISubscriptions>().AddAsync(subscription, cancellation);
                await output.WriteLineAsync(Words(subscription, isNew));
                return ExitCode.Done;
            },
            cancellation));
        return command;
    }

    private static string Words(Subscription subscription, bool isNew) => (isNew, subscription.Channel) switch
    {
        (false, _) => $"Already there: {subscription.Address}",
        (_, ChannelKind.Webhook) =>
            $"Added {subscription.Address}\nIts secret, shown only now, verifies the webhook-signature header: {subscription.Secret}",
        _ => $"Added {subscription.Address}",
    };

    /// <exception cref="UsageException">The draft makes no sense.</exception>
    public static Subscription Checked(SubscriptionDraft draft) => draft.Check(TimeProvider.System.GetUtcNow()) switch
    {
        SubscriptionParsing.Accepted accepted => accepted.Subscription,
        SubscriptionParsing.Rejected rejected => throw new UsageException(rejected.Reason),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static Command Remove()
    {
        var command = new Command("remove", "Removes a subscription.") { Address };
        command.SetAction((parsed, cancellation) => LocalCommand.RunAsync(
            parsed,
            async (services, output) =>
            {
                var id = Checked(new SubscriptionDraft(parsed.GetRequiredValue(Address), 0, "")).Id;
                if (!await services.GetRequiredService<ISubscriptions>().RemoveAsync(id, cancellation))
                {
                    throw new UsageException(
                        $"There is no subscription of '{parsed.GetRequiredValue(Address)}'; 'monitor subscriptions list' shows them.");
                }

                await output.WriteLineAsync($"Removed {parsed.GetRequiredValue(Address)}");
                return ExitCode.Done;
            },
            cancellation));
        return command;
    }

    private static Command List()
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
                    await output.WriteLineAsync(parsed.GetValue(json) ? Json(subscription) : Line(subscription));
                }

                if (subscriptions.Count == 0)
                {
                    await parsed.InvocationConfiguration.Error.WriteLineAsync(
                        "Nobody is subscribed; 'monitor subscriptions add FOLDER' or an http(s) address subscribes.");
                }

                return ExitCode.Done;
            },
            cancellation));
        return command;
    }

    private static string Line(Subscription subscription) => string.Create(
        CultureInfo.InvariantCulture,
        $"{subscription.Address}\n  {(subscription.Channel == ChannelKind.File ? "folder" : "webhook")}, from score {subscription.Threshold:0.##}, since {subscription.Created:yyyy-MM-dd}");

    private static string Json(Subscription subscription) => JsonSerializer.Serialize(
        new
        {
            id = subscription.Id.Value,
            channel = subscription.Channel.ToString(),
            address = subscription.Address,
            threshold = subscription.Threshold,
            created = subscription.Created,
        },
        JsonSerializerOptions.Web);
}
