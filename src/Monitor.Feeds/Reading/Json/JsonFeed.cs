using System.Globalization;
using System.Text.Json;
using Monitor.Feeds.Reading.Text;

namespace Monitor.Feeds.Reading.Json;

/// <summary>JSON Feed 1.0 and 1.1 (jsonfeed.org/version/1.1).</summary>
internal static class JsonFeed
{
    private static readonly JsonDocumentOptions lenient = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
    };

    public static ReadOutcome Read(string text, ReadContext context)
    {
        try
        {
            using var document = JsonDocument.Parse(text, lenient);
            return document.RootElement is { ValueKind: JsonValueKind.Object } feed && feed.List("items") is { } items
                ? new ReadOutcome.Read(Document(feed, [.. items], context))
                : new ReadOutcome.NotAFeed("This is JSON, but not a JSON Feed: it has no list of items.");
        }
        catch (JsonException broken) when (BrokenJson.Mend(text) is { } mended)
        {
            context.Warnings.Add(string.Create(CultureInfo.InvariantCulture, $"The feed is not well-formed JSON (line {broken.LineNumber + 1}); what could be made out was read."));
            using var document = JsonDocument.Parse(mended, lenient);
            return new ReadOutcome.Read(Document(document.RootElement, [.. document.RootElement.List("items") ?? []], context));
        }
        catch (JsonException broken)
        {
            return new ReadOutcome.NotAFeed($"This looks like JSON, but it is broken in line {broken.LineNumber + 1}.");
        }
    }

    private static FeedDocument Document(JsonElement feed, List<JsonElement> items, ReadContext context)
    {
        if (items.Count > FeedDoor.MostItems)
        {
            context.Warnings.Add($"The feed has {items.Count} items; only the first {FeedDoor.MostItems} were read.");
        }

        var feedAuthor = Author(feed);
        var read = items.Take(FeedDoor.MostItems)
            .Where(item => item.ValueKind == JsonValueKind.Object)
            .Select(item => Item(item, feedAuthor, context))
            .ToList();
        return new FeedDocument(
            PlainText.InOneLine(PlainText.FromWords(feed.Text("title"))),
            Links.Resolve(feed.Text("home_page_url"), context.BaseAddress),
            null,
            read,
            context.Warnings.ToList());
    }

    private static FeedItem Item(JsonElement item, string? feedAuthor, ReadContext context) => new()
    {
        Id = item.Text("id")?.Trim(),
        Title = PlainText.InOneLine(PlainText.FromMarkup(item.Text("title"))),
        Link = Links.Resolve(item.Text("url") ?? item.Text("external_url"), context.BaseAddress)
            ?? Links.Absolute(item.Text("id")),
        Published = context.Date(item.Text("date_published")),
        Updated = context.Date(item.Text("date_modified")),
        Author = Author(item) ?? feedAuthor,
        Summary = PlainText.FromMarkup(item.Text("summary")),
        Content = item.Text("content_html") is { Length: > 0 } html
            ? PlainText.FromMarkup(html)
            : PlainText.FromWords(item.Text("content_text")),
    };

    // Version 1.1 has a list of authors, version 1 a single one.
    private static string? Author(JsonElement holder)
    {
        var names = (holder.List("authors") ?? [])
            .Append(holder.Member("author") ?? default)
            .Where(author => author.ValueKind == JsonValueKind.Object)
            .Select(author => PlainText.InOneLine(PlainText.FromWords(author.Text("name"))))
            .Where(name => name.Length > 0)
            .Distinct();
        return string.Join(", ", names) is { Length: > 0 } joined ? joined : null;
    }
}
