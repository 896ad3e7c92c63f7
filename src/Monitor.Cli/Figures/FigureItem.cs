using System.Globalization;
using System.Text.Json;
using Monitor.Analysis.Figures.Evaluation;
using Monitor.Analysis.Relevance;

namespace Monitor.Cli.Figures;

/// <summary>One line of a JSON-lines file of news items, with its day of publication.</summary>
/// <param name="Noted">The figures that a person noted from it; null where the item has none of them.</param>
internal sealed record FigureItem(string? Id, NewsText News, DateOnly? Published, IReadOnlyList<NotedFigure>? Noted)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Null when the line is not a JSON object of this shape.</summary>
    public static FigureItem? Parse(string line) =>
        NewsLine.Parse(line) is { } item && RestOf(line) is { } rest ? new FigureItem(item.Id, item.News, DateOf(rest.Date), rest.Figures) : null;

    /// <summary>A day as "2004-11-03", alone or before a time; null for anything else, such as a year alone.</summary>
    public static DateOnly? DateOf(string? date) =>
        date is { Length: >= 10 } && DateOnly.TryParseExact(date[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static Rest? RestOf(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<Rest>(line, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Rest(string? Date, IReadOnlyList<NotedFigure>? Figures);
}
