using System.Globalization;
using System.Text;
using Monitor.Functions.Channels.Messages;
using Monitor.Functions.Channels.Smtp;

namespace Monitor.Functions.Channels.Mail;

/// <summary>
/// Writes a message as a mail: plain text and HTML (RFC 2046, 5.1.4), List-Unsubscribe with its one click (RFC 2369,
/// RFC 8058), one thread an event.
/// </summary>
/// <remarks>
/// Names that are derived from the message's alone: a second copy of the same message bears the same Message-ID, and the
/// first of a thread need not have been sent for the others to find each other.
/// </remarks>
internal static class MailComposer
{
    /// <param name="subscription">Names the subscription; part of the Message-ID, which no other recipient may share.</param>
    /// <param name="eightBit">Whether octets beyond ASCII may stand as they are in the body.</param>
    public static byte[] Compose(Message message, Envelope envelope, string subscription, DateTimeOffset now, bool eightBit)
    {
        string Name(string id) => $"<{id}.{subscription}@{envelope.From.Domain}>";
        var boundary = $"=_{message.Id}";
        var headers = new MailHeaders()
            .Add("From", Written(envelope.From))
            .Add("To", Written(envelope.To))
            .Add("Subject", EncodedWords.Of(message.Subject))
            .Add("Date", now.UtcDateTime.ToString("ddd, d MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture))
            .Add("Message-ID", Name(message.Id))
            .AddIf(message.ThreadId != message.Id, "In-Reply-To", () => Name(message.ThreadId))
            .AddIf(message.ThreadId != message.Id, "References", () => Name(message.ThreadId))
            .AddIf(message.Unsubscribe is not null, "List-Unsubscribe", () => $"<{message.Unsubscribe!.AbsoluteUri}>")
            .AddIf(message.Unsubscribe is not null, "List-Unsubscribe-Post", () => "List-Unsubscribe=One-Click")
            // RFC 3834, 5: so that no holiday notice answers a machine.
            .Add("Auto-Submitted", "auto-generated")
            .Add("Content-Language", message.Wording.Language)
            .Add("MIME-Version", "1.0")
            .Add("Content-Type", $"multipart/alternative; boundary=\"{boundary}\"");
        var text = new MailPart("plain", eightBit ? MailLines.Of(MailText.Of(message)) : MailText.Of(message)).Write(eightBit);
        var html = new MailPart("html", MailHtml.Of(message)).Write(eightBit);
        return Encoding.UTF8.GetBytes($"{headers}\r\n--{boundary}\r\n{text}\r\n--{boundary}\r\n{html}\r\n--{boundary}--\r\n");
    }

    /// <summary>A name stands as encoded words or in quotes: then it may hold what would part addresses.</summary>
    private static string Written(MailboxAddress address)
    {
        var name = PlainLine.Of(address.Name);
        if (name.Length == 0)
        {
            return address.Value;
        }

        var encoded = EncodedWords.Of(name);
        return encoded == name
            ? $"\"{name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\" <{address.Value}>"
            : $"{encoded} <{address.Value}>";
    }
}
