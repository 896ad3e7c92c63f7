using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Monitor.Watch.Alerting;

namespace Monitor.Functions;

/// <summary>A notice as a webhook carries it.</summary>
internal sealed partial record NoticeJson(string Id, string Subject, IReadOnlyList<NoticeJson.Paragraph> Paragraphs)
{
    private static readonly NoticeShapes Shapes = new(
        new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static string Write(Notice notice, LinksJson? links, DateTimeOffset now)
    {
        var paragraphs = notice.Blocks.Select(block => new Paragraph(Filled(block.Heading), block.Text, block.Link?.AbsoluteUri));
        var data = new NoticeJson(notice.Id, notice.Subject, [.. paragraphs]);
        var type = $"subscription.{notice.Kind.ToString().ToLowerInvariant()}";
        return JsonSerializer.Serialize(new Event(type, now, data, links), Shapes.Event);
    }

    private static string? Filled(string text) => text.Length > 0 ? text : null;

    internal sealed record Paragraph(
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Heading,
        string Text,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Link);

    /// <summary>The envelope that Standard Webhooks proposes.</summary>
    /// <param name="Links">What the subscriber may do; left out when there is nothing, or the app has no public address.</param>
    internal sealed record Event(
        string Type,
        DateTimeOffset Timestamp,
        NoticeJson Data,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] LinksJson? Links);

    [JsonSerializable(typeof(Event))]
    private sealed partial class NoticeShapes : JsonSerializerContext;
}
