using Monitor.Functions.Channels.Smtp;

namespace Monitor.Functions.Channels.Mail;

internal sealed record Envelope(MailboxAddress From, MailboxAddress To);
