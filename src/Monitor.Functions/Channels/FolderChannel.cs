using System.Net.Mail;
using System.Text;
using Monitor.Watch.Alerting;
using Monitor.Watch.Subscriptions;

namespace Monitor.Functions.Channels;

/// <summary>
/// One .eml file an alert. The file bears the alert's id and appears whole or not at all, so an alert sent twice is one
/// file.
/// </summary>
internal sealed class FolderChannel(ChannelOptions options, TimeProvider clock) : IChannel
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

    private string Write(Alert alert, Subscription subscription)
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
            File.Move(draft.EnumerateFiles("*.eml").First().FullName, file, overwrite: true);
            return file;
        }
        finally
        {
            draft.Delete(recursive: true);
        }
    }

    private MailMessage Compose(Alert alert, Subscription subscription)
    {
        var mail = new MailMessage("monitor@localhost", "analyst@localhost")
        {
            Subject = AlertText.Subject(alert),
            SubjectEncoding = Encoding.UTF8,
            Body = AlertText.Body(alert),
            BodyEncoding = Encoding.UTF8,
        };
        mail.Headers.Add("Message-ID", $"<{alert.Id}.{subscription.Id}@drawdown-monitor.invalid>");
        mail.Headers.Add("Date", clock.GetUtcNow().ToString("R"));
        return mail;
    }
}
