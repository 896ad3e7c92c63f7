using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Monitor.Feeds.Reading;

namespace Monitor.Feeds.Tests.Reading;

/// <summary>An outcome in the form of the fixtures: fields that are null or empty are left out.</summary>
internal static class OutcomeJson
{
    private static readonly JsonSerializerOptions form = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    public static string Of(ReadOutcome outcome)
    {
        var json = JsonSerializer.SerializeToNode(outcome, outcome.GetType(), form)!.AsObject();
        foreach (var holder in Objects(json).ToList())
        {
            foreach (var name in holder.Where(member => IsEmpty(member.Value)).Select(member => member.Key).ToList())
            {
                holder.Remove(name);
            }
        }

        return Text(json);
    }

    public static string Text(JsonNode json) => json.ToJsonString(form);

    private static IEnumerable<JsonObject> Objects(JsonObject outcome)
    {
        if (outcome["document"] is JsonObject document)
        {
            foreach (var item in document["items"]!.AsArray())
            {
                yield return item!.AsObject();
            }

            yield return document;
        }
    }

    private static bool IsEmpty(JsonNode? value) =>
        value is JsonArray { Count: 0 } || (value is JsonValue text && text.ToString().Length == 0);
}
