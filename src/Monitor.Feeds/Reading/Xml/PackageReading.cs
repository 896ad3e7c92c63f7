using System.Xml;
using CodeHollow.FeedReader.Parser;
using Package = CodeHollow.FeedReader;

namespace Monitor.Feeds.Reading.Xml;

/// <summary>What CodeHollow.FeedReader reads of a document. It is strict, so often that is nothing.</summary>
internal static class PackageReading
{
    private const int Longest = 1_000_000;

    /// <summary>
    /// Null where the package gives up: on what is not well-formed or unknown to it, on rss without a version or
    /// channel (null reference), on an unreadable date of one word and on undeclared prefixes (argument).
    /// </summary>
    public static Package.Feed? Of(string text, XmlTree tree)
    {
        if (!tree.IsFit || text.Length > Longest)
        {
            // Recursion over a deep document would end the process, and three copies of a large one are too many.
            return null;
        }

        try
        {
            return Package.FeedReader.ReadFromString(text);
        }
        catch (Exception refusal) when (refusal
            is XmlException or FeedTypeNotSupportedException or NullReferenceException or ArgumentException)
        {
            return null;
        }
    }
}
