namespace Monitor.Functions.Channels.Messages;

/// <summary>Who reported it, and where to read it.</summary>
/// <param name="Published">As the feed says; null where it says nothing.</param>
internal sealed record Report(string Source, string Title, Uri? Address, DateTimeOffset? Published, DateTimeOffset FirstSeen);
