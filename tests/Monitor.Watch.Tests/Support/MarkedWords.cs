using System.Globalization;
using System.Text.Json;
using Monitor.Watch.Notices;

namespace Monitor.Watch.Tests.Support;

/// <summary>The English words of notices; those of another language are the same behind its mark, "[de] ".</summary>
internal sealed class MarkedWords(string mark) : IWording
{
    private static readonly Dictionary<string, string> English =
        JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Words", "en.json")))!;

    public static MarkedWords In(string language) => new(language == "en" ? "" : $"[{language}] ");

    public string Fill(string key, params (string Name, string Value)[] values) =>
        mark + values.Aggregate(English[key], (text, value) => text.Replace($"{{{value.Name}}}", value.Value, StringComparison.Ordinal));

    public string Count(string key, long number) =>
        Fill($"{key}.{(number == 1 ? "one" : "other")}", ("number", number.ToString("N0", CultureInfo.InvariantCulture)));

    public string Score(double score) => score.ToString("0.00", CultureInfo.InvariantCulture);

    public string Date(DateOnly day, string form) => day.ToString(English[$"date.{form}"], CultureInfo.InvariantCulture);

    public string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString(English["date.moment"], CultureInfo.InvariantCulture);

    public string Local(DateTimeOffset moment) => moment.ToString(English["date.local"], CultureInfo.InvariantCulture);
}
