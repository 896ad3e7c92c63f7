using Monitor.Feeds.Reading.Bytes;
using Monitor.Feeds.Reading.Json;
using Monitor.Feeds.Reading.Xml;

namespace Monitor.Feeds.Reading;

/// <summary>The one way from bytes to items; the caller never names a format.</summary>
public static class FeedDoor
{
    /// <summary>Items beyond this number are left out, with a warning.</summary>
    public const int MostItems = 2000;

    /// <summary>Reads RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0 and JSON Feed. Never throws, whatever the bytes are.</summary>
    /// <param name="contentType">The Content-Type header as received; only its charset is used.</param>
    /// <param name="baseAddress">Absolute; relative links are resolved against it where the feed names no base of its own.</param>
    public static ReadOutcome Read(ReadOnlyMemory<byte> body, string? contentType, Uri baseAddress)
    {
#pragma warning disable CA1031 // One feed is an isolation edge: whatever is wrong with it must not stop the others.
        try
        {
            return ReadText(body, contentType, baseAddress);
        }
        catch (Exception surprise)
        {
            return new ReadOutcome.NotAFeed($"This could not be read as a feed ({surprise.GetType().Name}: {surprise.Message})");
        }
#pragma warning restore CA1031
    }

    private static ReadOutcome ReadText(ReadOnlyMemory<byte> body, string? contentType, Uri baseAddress)
    {
        var context = new ReadContext(baseAddress, new Warnings());
        var text = BodyText.Decode(body.Span, contentType, context.Warnings);
        return BodyShapes.Of(text) switch
        {
            BodyShape.Empty => new ReadOutcome.NotAFeed("The answer is empty."),
            BodyShape.WebPage => new ReadOutcome.NotAFeed("This is a web page, not a feed."),
            BodyShape.Json => JsonFeed.Read(text, context),
            BodyShape.Xml => XmlFeed.Read(text, context),
            _ => new ReadOutcome.NotAFeed("This is neither XML nor JSON, so it is not a feed."),
        };
    }
}
