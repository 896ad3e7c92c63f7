namespace Monitor.Feeds.Fetching;

/// <summary>What a server gave us to recognise its answer by (RFC 9110, 8.8), kept and sent back byte for byte.</summary>
public sealed record Validators(string? ETag, string? LastModified)
{
    public static Validators None { get; } = new(null, null);
}
