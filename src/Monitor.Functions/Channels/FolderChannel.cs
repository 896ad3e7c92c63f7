using Monitor.Functions.Channels.Mail;
using Monitor.Functions.Channels.Messages;
using Monitor.Functions.Channels.Smtp;
using Monitor.Watch.Alerting;
using Monitor.Watch.Subscriptions;

namespace Monitor.Functions.Channels;

/// <summary>
/// One .eml file a message. The file bears the message's id and appears whole or not at all, so an alert sent twice is
/// one file.
/// </summary>
internal sealed class FolderChannel(ChannelOptions options, Phrasing phrasing, TimeProvider clock)
    : MessageChannel(phrasing)
{
    private static readonly Envelope Own = new(
        MailboxAddress.Of("monitor@drawdown-monitor.invalid")!, MailboxAddress.Of("analyst@drawdown-monitor.invalid")!);

    public override ChannelKind Kind => ChannelKind.File;

    protected override async Task<SendOutcome> CarryAsync(Message message, Subscription subscription, CancellationToken cancellation)
    {
        if (!options.AllowFolders)
        {
            return new SendOutcome.Permanent("Folders of this machine are written by a local run only.");
        }

        try
        {
            var mail = MailComposer.Compose(message, Own, subscription.Id.Value, clock.GetUtcNow(), eightBit: true);
            return new SendOutcome.Acknowledged($"Written to {await WriteAsync(mail, subscription.Address, message.Id, cancellation)}");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new SendOutcome.Temporary($"Could not write to '{subscription.Address}': {fault.Message}", null);
        }
    }

    private static async Task<string> WriteAsync(byte[] mail, string folder, string id, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, $"{id}.eml");
        var draft = Path.Combine(folder, $".{id}.{Guid.NewGuid():N}");
        try
        {
            await File.WriteAllBytesAsync(draft, mail, cancellation);
            File.Move(draft, file, overwrite: true);
            Tidy(folder, id);
            return file;
        }
        finally
        {
            File.Delete(draft);
        }
    }

    /// <summary>A writer that was killed left its draft; whoever writes the message after it takes that away.</summary>
    private static void Tidy(string folder, string id)
    {
        foreach (var left in Directory.EnumerateFiles(folder, $".{id}.*"))
        {
            File.Delete(left);
        }
    }
}
