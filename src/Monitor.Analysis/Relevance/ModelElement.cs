using System.Text.Json;

namespace Monitor.Analysis.Relevance;

/// <summary>
/// A part of a model file, asked for what it must hold. By hand, for a serializer takes longer to begin than all else
/// that a start of the program does.
/// </summary>
internal readonly struct ModelElement(JsonElement element)
{
    /// <exception cref="JsonException">The part has no such property; so for all that follow, or it is of another kind.</exception>
    public ModelElement this[string name] =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? new ModelElement(value)
            : throw new JsonException($"it has no {name}");

    public string Text => element.ValueKind == JsonValueKind.String ? element.GetString()! : throw Unfit("a text");

    public double Number => element.ValueKind == JsonValueKind.Number && element.TryGetDouble(out var number) ? number : throw Unfit("a number");

    public int Count => element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var count) ? count : throw Unfit("a whole number");

    public IReadOnlyList<string> Texts
    {
        get
        {
            var texts = new List<string>();
            foreach (var item in Items())
            {
                texts.Add(item.Text);
            }

            return texts;
        }
    }

    public IReadOnlyDictionary<string, double> Numbers
    {
        get
        {
            var numbers = new Dictionary<string, double>(StringComparer.Ordinal);
            foreach (var (name, value) in Properties())
            {
                numbers[name] = value.Number;
            }

            return numbers;
        }
    }

    public IReadOnlyDictionary<string, IReadOnlyList<string>> TextLists
    {
        get
        {
            var lists = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
            foreach (var (name, value) in Properties())
            {
                lists[name] = value.Texts;
            }

            return lists;
        }
    }

    public int? CountOrNull(string name) => Optional(name)?.Count;

    public string? TextOrNull(string name) => Optional(name)?.Text;

    public IEnumerable<ModelElement> Items()
    {
        if (element.ValueKind != JsonValueKind.Array)
        {
            throw Unfit("a list");
        }

        foreach (var item in element.EnumerateArray())
        {
            yield return new ModelElement(item);
        }
    }

    public IEnumerable<(string Name, ModelElement Value)> Properties()
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw Unfit("an object");
        }

        foreach (var property in element.EnumerateObject())
        {
            yield return (property.Name, new ModelElement(property.Value));
        }
    }

    private ModelElement? Optional(string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? new ModelElement(value) : null;

    private JsonException Unfit(string wanted) => new($"it holds {element.ValueKind} where {wanted} belongs");
}
