using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Monitor.Watch.Alerting;
using Monitor.Watch.Subscriptions;

namespace Monitor.Functions.Channels;

/// <summary>
/// One .eml file an alert. The file bears the alert's id and appears whole or not at all, so an alert sent twice is one
/// file.
/// </summary>
internal sealed class FolderChannel(ChannelOptions options) : IChannel
{
    public ChannelKind Kind => ChannelKind.File;

    public Task<SendOutcome> SendAsync(Alert alert, Subscription subscription, CancellationToken cancellation)
    {
        if (!options.AllowFolders)
        {
            return Task.FromResult<SendOutcome>(new SendOutcome.Permanent("Folders of this machine are written by a local run only."));
        }

        try
        {
            var file = Write(alert, subscription);
            return Task.FromResult<SendOutcome>(new SendOutcome.Acknowledged($"Written to {file}"));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Task.FromResult<SendOutcome>(new SendOutcome.Temporary($"Could not write to '{subscription.Address}': {fault.Message}", null));
        }
    }

    private static string Write(Alert alert, Subscription subscription)
    {
        var file = Path.Combine(subscription.Address, $"{alert.Id}.eml");
        var draft = Directory.CreateDirectory(Path.Combine(subscription.Address, $".{alert.Id}"));
        try
        {
            using var mail = Compose(alert, subscription);
            using var pickup = new SmtpClient
            {
                DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = draft.FullName,
            };
            pickup.Send(mail);
            var written = draft.EnumerateFiles("*.eml").Single().FullName;
            File.WriteAllLines(written, File.ReadLines(written).SkipWhile(IsEnvelope).ToList());
            File.Move(written, file, overwrite: true);
            return file;
        }
        finally
        {
            draft.Delete(recursive: true);
        }
    }

    /// <summary>A pickup folder's file begins with the envelope, for the server that would send it.</summary>
    private static bool IsEnvelope(string line) =>
        line.StartsWith("X-Sender:", StringComparison.Ordinal) || line.StartsWith("X-Receiver:", StringComparison.Ordinal);

    private static MailMessage Compose(Alert alert, Subscription subscription)
    {
        var mail = new MailMessage("monitor@localhost", "analyst@localhost")
        {
            Subject = AlertText.Subject(alert),
            SubjectEncoding = Encoding.UTF8,
            Body = MailLines.Of(AlertText.Body(alert)),
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = TransferEncoding.EightBit,
        };
        mail.Headers.Add("Message-ID", $"<{alert.Id}.{subscription.Id}@drawdown-monitor.invalid>");
        return mail;
    }
}
