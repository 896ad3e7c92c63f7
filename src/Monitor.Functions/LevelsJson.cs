using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Monitor.Analysis.Events;
using Monitor.Analysis.Figures;

namespace Monitor.Functions;

/// <summary>What one event says of troop levels, small enough to be one property of its row.</summary>
/// <param name="Event">Its id.</param>
/// <param name="Title">Of its first report.</param>
/// <param name="Opened">When its first report was seen.</param>
/// <param name="Independent">How many of its reports are independent.</param>
/// <param name="Statuses">Each status at its first report, in order.</param>
/// <param name="IsPast">Whether a day for which it was announced has passed without a report that it was done.</param>
/// <param name="Lines">What its reports state, oldest first; of many the first and the latest that fit.</param>
internal sealed partial record LevelsJson(
    string Event, string Title, DateTimeOffset Opened, int Independent, IReadOnlyList<FigureStatus> Statuses, bool IsPast, IReadOnlyList<LedgerJson> Lines)
{
    /// <summary>A property holds 32,768 UTF-16 units.</summary>
    private const int Longest = 30_000;

    private const int LongestTitle = 300;
    private const int MostLines = 40;

    private static readonly LevelsShapes Shapes = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    });

    /// <returns>Empty for an event that states no number.</returns>
    public static string Write(NewsEvent known)
    {
        var lines = LedgerLine.Of(known).Select(LedgerJson.Of).Select(line => line with { Title = Cut(line.Title) }).ToList();
        if (lines.Count == 0)
        {
            return "";
        }

        var text = Write(known, Bounded(lines, MostLines));
        for (var most = MostLines / 2; text.Length > Longest; most /= 2)
        {
            text = Write(known, Bounded(lines, most));
        }

        return text;
    }

    private static string Write(NewsEvent known, IReadOnlyList<LedgerJson> lines) => JsonSerializer.Serialize(
        new LevelsJson(
            known.Id,
            Cut(known.First.Title),
            known.Opened,
            known.Independent,
            [.. StatusStep.Of(known).Select(step => step.Status)],
            known.Bulletins.Any(bulletin => bulletin.Kind == NewsKind.DeadlinePassed),
            lines),
        Shapes.LevelsJson);

    private static List<LedgerJson> Bounded(List<LedgerJson> lines, int most) =>
        lines.Count <= most ? lines : [.. lines.Take(most / 2), .. lines.TakeLast(most - (most / 2))];

    private static string Cut(string title) => title.Length <= LongestTitle ? title : title[..LongestTitle];

    [JsonSerializable(typeof(LevelsJson))]
    private sealed partial class LevelsShapes : JsonSerializerContext;
}
