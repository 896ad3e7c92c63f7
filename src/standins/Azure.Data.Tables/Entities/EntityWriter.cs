using System.Buffers;
using System.Globalization;
using System.Text.Json;
using System.Xml;

namespace Azure.Data.Tables.Entities;

/// <summary>Entities as the JSON that the service takes.</summary>
internal static class EntityWriter
{
    private const string MomentFormat = "yyyy-MM-ddTHH:mm:ss.fffffffZ";

    /// <exception cref="NotSupportedException">A property has a type that no column can have.</exception>
    /// <exception cref="ArgumentException">A property is an infinity: the published client cannot write one either.</exception>
    public static ReadOnlyMemory<byte> Write(object entity)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        foreach (var (name, value) in Columns(entity))
        {
            json.WritePropertyName(name);
            WriteValue(json, value);
            if (EntityValue.AnnotationOf(value) is { } annotation)
            {
                json.WriteString(name + EntityReader.Annotation, annotation);
            }
        }

        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    private static IEnumerable<KeyValuePair<string, object?>> Columns(object entity) => entity is IDictionary<string, object?> columns
        ? columns.Where(column => column.Key is not (TableEntity.ETagProperty or nameof(ITableEntity.Timestamp)))
        : EntityShape.Of(entity.GetType()).Read(entity);

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(text); break;
            case bool truth: json.WriteBooleanValue(truth); break;
            case int number: json.WriteNumberValue(number); break;
            case double number: WriteDouble(json, number); break;
            case float number: json.WriteNumberValue(number); break;
            case decimal number: json.WriteNumberValue(number); break;
            case byte[] bytes: json.WriteBase64StringValue(bytes); break;
            case BinaryData bytes: json.WriteBase64StringValue(bytes.ToMemory().Span); break;
            case Guid id: json.WriteStringValue(id); break;
            default: json.WriteStringValue(Text(value)); break;
        }
    }

    private static void WriteDouble(Utf8JsonWriter json, double number)
    {
        if (double.IsNaN(number))
        {
            json.WriteStringValue("NaN");
        }
        else
        {
            json.WriteNumberValue(number);
        }
    }

    private static string Text(object value) => value switch
    {
        long or ulong => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        DateTimeOffset moment => Text(moment),
        DateTime { Kind: DateTimeKind.Utc } moment => Text(new DateTimeOffset(moment)),
        DateTime moment => throw new NotSupportedException(
            $"DateTime {moment} has a Kind of {moment.Kind}; the service keeps UTC only. DateTime.SpecifyKind can say so."),
        TimeSpan span => XmlConvert.ToString(span),
        Enum => throw new NotSupportedException("Enum values need a class of their own that implements ITableEntity."),
        _ => throw new NotSupportedException($"Not supported type {value.GetType()}"),
    };

    private static string Text(DateTimeOffset moment) =>
        moment.ToUniversalTime().ToString(MomentFormat, CultureInfo.InvariantCulture);
}
