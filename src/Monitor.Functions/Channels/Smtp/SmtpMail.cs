namespace Monitor.Functions.Channels.Smtp;

/// <summary>A mail to hand over.</summary>
/// <param name="From">Where reports of failure go.</param>
/// <param name="To">The one recipient: a refusal then concerns nobody else.</param>
/// <param name="Message">Headers and body, lines ended by CRLF.</param>
internal sealed record SmtpMail(MailboxAddress From, MailboxAddress To, ReadOnlyMemory<byte> Message)
{
    /// <summary>Whether a server needs SMTPUTF8 for it (RFC 6531).</summary>
    public bool NeedsUtf8 => From.NeedsUtf8 || To.NeedsUtf8;

    public bool IsEightBit => Message.Span.ContainsAnyInRange((byte)0x80, (byte)0xFF);
}
