namespace Monitor.Feeds.Reading;

/// <summary>The one way from bytes to items; the caller never names a format.</summary>
public static class FeedDoor
{
    /// <summary>Items beyond this number are left out, with a warning.</summary>
    public const int MostItems = 2000;

    /// <summary>Reads RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0 and JSON Feed. Never throws, whatever the bytes are.</summary>
    /// <param name="contentType">The Content-Type header as received; only its charset is used.</param>
    /// <param name="baseAddress">Absolute; relative links are resolved against it where the feed names no base of its own.</param>
    public static ReadOutcome Read(ReadOnlyMemory<byte> body, string? contentType, Uri baseAddress) =>
        throw new NotSupportedException();
}
