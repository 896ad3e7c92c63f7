using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Monitor.Functions.Web.Syndication;

/// <summary>JSON Feed 1.1.</summary>
internal static partial class JsonFormat
{
    public const string MediaType = "application/feed+json";

    private static readonly JsonFeedShapes Shape = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });

    public static byte[] Write(PublishedFeed feed) => JsonSerializer.SerializeToUtf8Bytes(
        new Document(
            "https://jsonfeed.org/version/1.1", feed.Title, feed.Description, feed.Home.AbsoluteUri, feed.Self.AbsoluteUri, feed.Next?.AbsoluteUri,
            "en", [new Person(PublishedFeed.Publisher)], [.. feed.Entries.Select(ItemOf)]),
        Shape.Document);

    private static Item ItemOf(PublishedEntry entry) => new(
        entry.Id, entry.Link?.AbsoluteUri, entry.Title, entry.Summary, entry.Content.Text,
        FeedXml.Date(entry.Published), FeedXml.Date(entry.Updated), [new Person(entry.Author)]);

    internal sealed record Document(
        string Version, string Title, string Description, string HomePageUrl, string FeedUrl, string? NextUrl, string Language,
        IReadOnlyList<Person> Authors, IReadOnlyList<Item> Items);

    internal sealed record Item(
        string Id, string? Url, string Title, string Summary, string ContentHtml, string DatePublished, string DateModified, IReadOnlyList<Person> Authors);

    internal sealed record Person(string Name);

    [JsonSerializable(typeof(Document))]
    private sealed partial class JsonFeedShapes : JsonSerializerContext;
}
