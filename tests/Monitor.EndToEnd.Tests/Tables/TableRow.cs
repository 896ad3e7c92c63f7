using System.Text.Json;

namespace Monitor.EndToEnd.Tests.Tables;

/// <summary>One row as the other client sees it.</summary>
internal sealed record TableRow(JsonElement Json)
{
    public string PartitionKey => Json.GetProperty("partitionKey").GetString()!;

    public string RowKey => Json.GetProperty("rowKey").GetString()!;

    /// <summary>The value as text: a date in ISO 8601, bytes in Base64.</summary>
    public string this[string property] => Json.GetProperty(property).GetProperty("value").GetString()!;

    /// <summary>String, DateTime, Double, Int32, Boolean or Binary.</summary>
    public string TypeOf(string property) => Json.GetProperty(property).GetProperty("type").GetString()!;

    public DateTimeOffset Date(string property)
    {
        Assert.Equal("DateTime", TypeOf(property));
        return DateTimeOffset.Parse(this[property]);
    }
}
