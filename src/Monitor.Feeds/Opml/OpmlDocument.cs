namespace Monitor.Feeds.Opml;

/// <summary>Subscription lists in OPML 2.0 (opml.org/spec2.opml).</summary>
public static class OpmlDocument
{
    /// <summary>Never throws, whatever the bytes are.</summary>
    public static OpmlOutcome TryRead(ReadOnlyMemory<byte> body) => OpmlReading.Read(body.Span);

    /// <summary>UTF-8 without a byte order mark; feeds of one category stand in one folder.</summary>
    public static byte[] Write(string title, IEnumerable<OpmlFeed> feeds) => OpmlWriting.Write(title, feeds);
}
