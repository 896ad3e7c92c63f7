using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Monitor.Feeds.Reading.Json;

/// <summary>What is whole of a JSON Feed that breaks off or breaks: its fields and items up to there.</summary>
internal static class BrokenJson
{
    private static readonly JsonReaderOptions lenient = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
    };

    /// <summary>A whole document; null when it is no feed or not a single item of it is whole.</summary>
    public static ReadOnlyMemory<byte>? Mend(string text)
    {
        var kept = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(kept, new JsonWriterOptions { SkipValidation = true });
        writer.WriteStartObject();
        var items = 0;
        try
        {
            items = Copy(Encoding.UTF8.GetBytes(WithoutControls(text)), writer);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // Names or fields that are broken themselves: nothing in front of them is lost, but the items are.
        }

        writer.WriteEndObject();
        writer.Flush();
        return items > 0 ? kept.WrittenMemory : (ReadOnlyMemory<byte>?)null;
    }

    // Line ends inside strings are the most common break; outside of them they are but space.
    private static string WithoutControls(string text) =>
        string.Create(text.Length, text, static (target, source) =>
        {
            for (var at = 0; at < target.Length; at++)
            {
                target[at] = source[at] < ' ' ? ' ' : source[at];
            }
        });

    /// <returns>How many items were whole.</returns>
    private static int Copy(ReadOnlySpan<byte> body, Utf8JsonWriter writer)
    {
        var reader = new Utf8JsonReader(body, isFinalBlock: false, new JsonReaderState(lenient));
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return 0;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            if (!reader.Read())
            {
                return 0;
            }

            if (name == "items" && reader.TokenType == JsonTokenType.StartArray)
            {
                return Items(ref reader, writer);
            }

            if (!JsonDocument.TryParseValue(ref reader, out var value))
            {
                return 0;
            }

            using (value)
            {
                writer.WritePropertyName(name);
                value.WriteTo(writer);
            }
        }

        return 0;
    }

    private static int Items(ref Utf8JsonReader reader, Utf8JsonWriter writer)
    {
        var count = 0;
        writer.WriteStartArray("items");
        try
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.StartObject && JsonDocument.TryParseValue(ref reader, out var item))
            {
                using (item)
                {
                    item.WriteTo(writer);
                    count++;
                }
            }
        }
        catch (JsonException)
        {
            // The items before it are whole.
        }

        writer.WriteEndArray();
        return count;
    }
}
