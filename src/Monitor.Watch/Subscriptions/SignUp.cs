using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Monitor.Watch.Alerting;
using Monitor.Watch.Notices;

namespace Monitor.Watch.Subscriptions;

/// <summary>
/// Somebody on the network asks for a subscription. The address itself has to confirm it; what is answered here is the
/// same for every address, so that nobody learns who is subscribed.
/// </summary>
public sealed class SignUp(
    ISubscriptions subscriptions,
    ISubscriptionLinks links,
    ISignUpLimits limits,
    IOutbox<NoticeRequest> notices,
    SignUpOptions options,
    TimeProvider clock)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <param name="draft">As typed; <see cref="SubscriptionDraft.ConsentFrom"/> names the client.</param>
    public async Task<SignUpOutcome> AskAsync(SubscriptionDraft draft, CancellationToken cancellation)
    {
        if (!options.Open)
        {
            return new SignUpOutcome.Refused("Sign-up over the network is turned off here; ask whoever runs this installation.");
        }

        if (!await limits.TryCountAsync($"client {NetworkOf(draft.ConsentFrom)}", options.PerClient, Hour, cancellation))
        {
            return new SignUpOutcome.TooMany(Hour);
        }

        return draft.Check(clock.GetUtcNow()) switch
        {
            SubscriptionParsing.Rejected rejected => new SignUpOutcome.Refused(rejected.Reason),
            SubscriptionParsing.Accepted { Subscription.Channel: ChannelKind.File } => new SignUpOutcome.Refused(
                "A folder can be subscribed on its own machine only; give a mail address or an http(s) address."),
            SubscriptionParsing.Accepted accepted when links.Confirm(accepted.Subscription) is null => new SignUpOutcome.Refused(
                "This installation has no public address at which a subscription could be confirmed; ask whoever runs it."),
            SubscriptionParsing.Accepted accepted => await NoteAsync(accepted.Subscription, cancellation),
            _ => throw new UnreachableException(),
        };
    }

    private async Task<SignUpOutcome> NoteAsync(Subscription asked, CancellationToken cancellation)
    {
        if (await limits.TryCountAsync($"address {asked.Id}", options.PerAddress, Day, cancellation))
        {
            var pending = asked with { State = SubscriptionState.Pending, ActiveSince = null };
            if (!await subscriptions.AddAsync(pending, cancellation))
            {
                // Who is subscribed stays so, whatever a stranger asks in their name.
                await subscriptions.ChangeAsync(pending.Id, stored => stored.IsLive ? stored : pending, cancellation);
            }

            await notices.EnqueueAsync(
                new NoticeRequest(pending.Id, NoticeKind.Confirmation, pending.Created, null), TimeSpan.Zero, cancellation);
        }

        return new SignUpOutcome.Noted();
    }

    /// <summary>Who has one IPv6 address has all 2^64 of its network (RFC 6177), and counts as one.</summary>
    private static string NetworkOf(string client) =>
        IPAddress.TryParse(client, out var address) && address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : client;
}
