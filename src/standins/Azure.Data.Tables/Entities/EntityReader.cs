using System.Text.Json;

namespace Azure.Data.Tables.Entities;

/// <summary>Entities out of the JSON that the service answers with minimal metadata.</summary>
internal static class EntityReader
{
    public const string Annotation = "@odata.type";

    public static T One<T>(Response response)
    {
        using var document = JsonDocument.Parse(response.Content);
        return Entity<T>(document.RootElement);
    }

    public static IReadOnlyList<T> Many<T>(Response response)
    {
        using var document = JsonDocument.Parse(response.Content);
        return document.RootElement.TryGetProperty("value", out var rows) && rows.ValueKind == JsonValueKind.Array
            ? [.. rows.EnumerateArray().Select(Entity<T>)]
            : [];
    }

    private static T Entity<T>(JsonElement row)
    {
        var columns = row.EnumerateObject().ToDictionary(column => column.Name, column => ValueOf(column.Value));
        return typeof(IDictionary<string, object?>).IsAssignableFrom(typeof(T))
            ? Dictionary<T>(columns)
            : EntityShape.Of(typeof(T)).Create<T>(columns);
    }

    private static T Dictionary<T>(Dictionary<string, object?> columns)
    {
        var entity = Activator.CreateInstance<T>();
        var properties = (IDictionary<string, object?>)entity!;
        foreach (var (name, value) in columns.Where(column => !IsMetadata(column.Key)))
        {
            properties[name] = columns.TryGetValue(name + Annotation, out var annotation)
                ? EntityValue.Annotated(annotation as string, value as string ?? string.Empty)
                : Plain(name, value);
        }

        return entity;
    }

    // The time is a system property and comes without annotation.
    private static object? Plain(string name, object? value) =>
        name == nameof(ITableEntity.Timestamp) && value is string text ? EntityValue.MomentOf(text) : value;

    private static bool IsMetadata(string name) =>
        name == "odata.metadata" || name.IndexOf(Annotation, StringComparison.Ordinal) > 0;

    private static object? ValueOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number when value.TryGetInt32(out var number) => number,
        JsonValueKind.Number when value.TryGetInt64(out var number) => number,
        JsonValueKind.Number => value.GetDouble(),
        _ => null,
    };
}
