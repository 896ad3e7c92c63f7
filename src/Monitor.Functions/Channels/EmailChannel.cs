using Monitor.Functions.Channels.Mail;
using Monitor.Functions.Channels.Messages;
using Monitor.Functions.Channels.Smtp;
using Monitor.Watch.Alerting;
using Monitor.Watch.Subscriptions;

namespace Monitor.Functions.Channels;

/// <summary>A mail to one address, through the mail server of the settings.</summary>
internal sealed class EmailChannel(
    SmtpOptions options, SmtpRelay relay, Phrasing phrasing, TimeProvider clock)
    : MessageChannel(phrasing)
{
    public override ChannelKind Kind => ChannelKind.Email;

    protected override async Task<SendOutcome> CarryAsync(Message message, Subscription subscription, CancellationToken cancellation)
    {
        if (!options.IsSet)
        {
            return new SendOutcome.Permanent("This installation sends no mail: Smtp:Host and Smtp:From name the mail server and the sender.");
        }

        if (MailboxAddress.Of(options.From) is not { } from || MailboxAddress.Of(subscription.Address) is not { } to)
        {
            return new SendOutcome.Permanent($"'{PlainLine.Of(subscription.Address)}' is no mail address.");
        }

        var mail = MailComposer.Compose(message, new Envelope(from, to), subscription.Id.Value, clock.GetUtcNow(), eightBit: false);
        return await relay.SendAsync(new SmtpMail(from, to, mail), cancellation);
    }
}
