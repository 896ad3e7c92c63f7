using System.Text.Json;

namespace Monitor.Feeds.Reading.Json;

internal static class JsonAccess
{
    public static JsonElement? Member(this JsonElement holder, string name) =>
        holder.TryGetProperty(name, out var member) ? member : null;

    /// <summary>Null for anything but text and numbers; an id may be a number (jsonfeed.org/version/1.1, "id").</summary>
    public static string? Text(this JsonElement holder, string name) => holder.Member(name) switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };

    public static IEnumerable<JsonElement>? List(this JsonElement holder, string name) =>
        holder.Member(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : null;
}
