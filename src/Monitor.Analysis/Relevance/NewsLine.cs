using System.Text.Json;
using System.Text.Json.Serialization;

namespace Monitor.Analysis.Relevance;

/// <summary>One line of a JSON-lines file of news items; every part may be absent.</summary>
public sealed record NewsLine
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
    };

    public string? Id { get; init; }

    public string? Title { get; init; }

    public string? Summary { get; init; }

    /// <summary>The article's full text.</summary>
    public string? Text { get; init; }

    /// <summary>1 where a person judged the item a report of the reduction, 0 where not, absent where nobody judged.</summary>
    public int? Label { get; init; }

    /// <summary>What sort of item it is, in a word; free choice of whoever labelled.</summary>
    public string? Kind { get; init; }

    /// <summary>Who published it.</summary>
    public string? Source { get; init; }

    /// <summary>What it reports, as a key that all reports of one event share.</summary>
    public string? Event { get; init; }

    /// <summary>What the whole text scored, 0 to 1, where the line holds only a part of it.</summary>
    public double? Score { get; init; }

    [JsonIgnore]
    public NewsText News => new(Title ?? "", Summary ?? "", Text ?? "");

    /// <summary>Null when the line is not a JSON object of this shape.</summary>
    public static NewsLine? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<NewsLine>(line, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
