using System.Text.Json;
using Monitor.Feeds.Reading.Text;

namespace Monitor.Feeds.Articles.Text;

/// <summary>The articleBody that a page gives to search engines (schema.org, as JSON-LD).</summary>
internal static class StructuredArticle
{
    private static readonly JsonDocumentOptions lenient = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 32,
    };

    /// <summary>The longest there is, one newline between paragraphs; empty when there is none.</summary>
    public static string BodyOf(IReadOnlyList<string> linkedData) =>
        linkedData.SelectMany(Bodies).Select(Plain).MaxBy(body => body.Length) ?? "";

    private static List<string> Bodies(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, lenient);
            var bodies = new List<string>();
            Collect(document.RootElement, bodies);
            return bodies;
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static void Collect(JsonElement element, List<string> bodies)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var part in element.EnumerateArray())
                {
                    Collect(part, bodies);
                }

                break;
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                {
                    if (property.Value.ValueKind != JsonValueKind.String)
                    {
                        Collect(property.Value, bodies);
                    }
                    else if (property.NameEquals("articleBody"))
                    {
                        bodies.Add(property.Value.GetString()!);
                    }
                }

                break;
        }
    }

    private static string Plain(string body) => string.Join('\n', body
        .Split('\n', '\r')
        .Select(PlainText.FromMarkup)
        .Where(paragraph => paragraph.Length > 0));
}
