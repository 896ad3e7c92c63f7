using CodeHollow.FeedReader.Parser;

namespace CodeHollow.FeedReader;

/// <summary>
/// Reads strictly: what is not well-formed XML throws <see cref="System.Xml.XmlException"/>, an unknown root element
/// <see cref="FeedTypeNotSupportedException"/>, and an rss element without version or channel
/// <see cref="NullReferenceException"/>.
/// </summary>
public static class FeedReader
{
    public static Feed ReadFromFile(string filePath) => ReadFromByteArray(File.ReadAllBytes(filePath));

    public static Task<Feed> ReadFromFileAsync(string filePath) => ReadFromFileAsync(filePath, CancellationToken.None);

    public static async Task<Feed> ReadFromFileAsync(string filePath, CancellationToken cancellationToken) =>
        ReadFromByteArray(await File.ReadAllBytesAsync(filePath, cancellationToken));

    public static Feed ReadFromString(string feedContent) => FeedText.Read(feedContent);

    public static Feed ReadFromByteArray(byte[] feedContent) => FeedText.Read(feedContent);
}
