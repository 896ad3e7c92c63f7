namespace Monitor.EndToEnd.Tests.Killing;

/// <summary>One attempt to send an alert, as the receiver saw it.</summary>
/// <param name="Run">Which run sent it, as it calls itself.</param>
/// <param name="Address">Of the subscription.</param>
/// <param name="Alert">The alert's id, out of the id that the receiver can know a second copy by.</param>
internal sealed record Receipt(int Run, string Address, string Alert, ReceiverAnswer Answer)
{
    public (string Address, string Alert) Delivery => (Address, Alert);
}
