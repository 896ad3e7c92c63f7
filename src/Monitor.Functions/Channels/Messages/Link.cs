namespace Monitor.Functions.Channels.Messages;

/// <summary>Something that the reader can do.</summary>
/// <param name="Words">In the language of the message.</param>
internal sealed record Link(string Words, Uri Address);
