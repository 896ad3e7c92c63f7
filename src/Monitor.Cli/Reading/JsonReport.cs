using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Monitor.Feeds.Reading;

namespace Monitor.Cli.Reading;

/// <summary>
/// One JSON object a line. Texts that the feed does not give are empty, all else that it does not give is null; dates
/// are ISO 8601 in UTC, links are as given where they were whole.
/// </summary>
internal sealed class JsonReport(TextWriter output) : IReadingReport
{
    private static readonly JsonSerializerOptions form = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public async Task WriteAsync(string name, ReadOutcome outcome, CancellationToken cancellationToken)
    {
        var line = outcome switch
        {
            ReadOutcome.Read read => JsonSerializer.Serialize(Feed(name, read.Document), form),
            ReadOutcome.NotAFeed not => JsonSerializer.Serialize(new { path = name, error = not.Reason }, form),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        await output.WriteLineAsync(line.AsMemory(), cancellationToken);
        await output.FlushAsync(cancellationToken);
    }

    private static object Feed(string name, FeedDocument feed) => new
    {
        path = name,
        title = feed.Title,
        link = Written(feed.Link),
        updated = Utc(feed.Updated),
        items = feed.Items.Select(Item),
        warnings = feed.Warnings,
    };

    private static object Item(FeedItem item) => new
    {
        id = item.Id,
        title = item.Title,
        link = Written(item.Link),
        published = Utc(item.Published),
        updated = Utc(item.Updated),
        author = item.Author,
        summary = item.Summary,
        content = item.Content,
    };

    // The address of a file is not what the feed has written, and a path is no link.
    private static string? Written(Uri? link) => link is { IsFile: true } ? link.AbsoluteUri : link?.OriginalString;

    private static string? Utc(DateTimeOffset? date) =>
        date?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
