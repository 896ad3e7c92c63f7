using System.Text;
using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace Monitor.Cli.Local;

/// <summary>
/// A queue message that is ours for as long as its lease is renewed. Nothing of it is lost when this process dies:
/// the lease runs out and the message is visible again.
/// </summary>
internal sealed class LeasedMessage(QueueClient queue, QueueMessage message)
{
    private string _receipt = message.PopReceipt;

    public string Id => message.MessageId;

    /// <summary>How often it was taken out of the queue, this time included.</summary>
    public int Try => (int)message.DequeueCount;

    /// <summary>As it lies in the queue.</summary>
    public string RawText => message.MessageText;

    /// <summary>The text of its sender, who writes Base64 as Functions does by default.</summary>
    /// <returns>False when it is no Base64; no further try can change that.</returns>
    public bool TryRead(out string text)
    {
        var bytes = new byte[RawText.Length];
        var isBase64 = Convert.TryFromBase64String(RawText, bytes, out var length);
        text = isBase64 ? Encoding.UTF8.GetString(bytes, 0, length) : string.Empty;
        return isBase64;
    }

    /// <summary>Renews the lease until cancelled. Returns early when the message is no longer ours.</summary>
    public async Task KeepAsync(TimeSpan lease, TimeProvider clock, CancellationToken cancellationToken)
    {
        try
        {
            do
            {
                await Task.Delay(lease / 3, clock, cancellationToken);
            }
            while (await RenewAsync(lease));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
        }
    }

    /// <summary>Hides it from everybody for a while; visible at once when zero.</summary>
    /// <returns>False when the message is no longer ours: its lease had run out, or it was deleted.</returns>
    public Task<bool> HideAsync(TimeSpan span, CancellationToken cancellationToken) => TryAsync(async () =>
    {
        var answer = await queue.UpdateMessageAsync(
            Id, _receipt, visibilityTimeout: span, cancellationToken: cancellationToken);
        _receipt = answer.Value.PopReceipt;
    });

    /// <inheritdoc cref="HideAsync" path="/returns"/>
    public Task<bool> DeleteAsync(CancellationToken cancellationToken) =>
        TryAsync(() => queue.DeleteMessageAsync(Id, _receipt, cancellationToken));

    // Never cut short: a renewal that the server has done and we have not heard of leaves us with a dead receipt.
    private async Task<bool> RenewAsync(TimeSpan lease)
    {
        try
        {
            return await HideAsync(lease, CancellationToken.None);
        }
        catch (Exception unreachable) when (unreachable is RequestFailedException or AggregateException)
        {
            return true;
        }
    }

    private static async Task<bool> TryAsync(Func<Task> act)
    {
        try
        {
            await act();
            return true;
        }
        catch (RequestFailedException lost) when (lost.Status is 404 || lost.ErrorCode == "PopReceiptMismatch")
        {
            return false;
        }
    }
}
