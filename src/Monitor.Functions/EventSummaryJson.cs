using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Monitor.Analysis.Events;
using Monitor.Functions.Tables;
using Monitor.Watch.Events;

namespace Monitor.Functions;

/// <summary>What a list shows of an event, without its reports: some two kilobytes, kept ready in its row.</summary>
internal sealed partial record EventSummaryJson
{
    private const int LongestTitle = 300;
    private const int MostForces = 20;
    private const int MostSources = 6;
    private const int MostChanges = 8;

    private static readonly EventLineShapes Shapes = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    });

    public required string Id { get; init; }

    /// <summary>Of the first report.</summary>
    public required string Title { get; init; }

    /// <summary>When its first report was seen.</summary>
    public required DateTimeOffset Opened { get; init; }

    /// <summary>When its earliest report was published.</summary>
    public required DateTimeOffset Earliest { get; init; }

    /// <summary>When its latest report was published.</summary>
    public required DateTimeOffset Latest { get; init; }

    /// <summary>The event of which this is the sequel; left out for none.</summary>
    public string? Follows { get; init; }

    public required IReadOnlyList<string> Forces { get; init; }

    /// <summary>The figure by which it is told in a line, without its sentence; left out for none.</summary>
    public FigureJson? Lead { get; init; }

    /// <summary>Each status at its first report.</summary>
    public required IReadOnlyList<StatusStep> Statuses { get; init; }

    /// <summary>All reports, copies included.</summary>
    public required int Reports { get; init; }

    /// <summary>Copies, and reports of one publisher or agency, count once.</summary>
    public required int Independent { get; init; }

    /// <summary>The first independent ones.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>Where, as its reports say.</summary>
    public required IReadOnlyList<string> Places { get; init; }

    /// <summary>The latest, oldest first.</summary>
    public required IReadOnlyList<EventChange> Changes { get; init; }

    public static EventSummaryJson Of(NewsEvent known) => new()
    {
        Id = known.Id,
        Title = Cut(known.First.Title),
        Opened = known.Opened,
        Earliest = known.Reports.Min(report => report.At ?? report.Seen),
        Latest = known.Reports.Max(report => report.At ?? report.Seen),
        Follows = known.Follows,
        Forces = [.. known.Reports.SelectMany(report => report.Forces).Distinct().Take(MostForces)],
        Lead = LeadingFigure.Of(known) is { } lead ? FigureJson.Of(lead).WithoutSentence() : null,
        Statuses = [.. StatusStep.Of(known).Select(step => step with { Source = Cut(step.Source) })],
        Reports = known.Count,
        Independent = known.Independent,
        Sources = [.. known.Reports.Where(report => report.Origin == report.Article).Select(report => Cut(report.Source)).Distinct().Take(MostSources)],
        Places = [.. PlacesOf(known).Take(MostSources)],
        Changes = [.. EventChange.Of(known).TakeLast(MostChanges).Select(change => change with { Words = Cut(change.Words), Source = Cut(change.Source) })],
    };

    /// <summary>All places that its reports name.</summary>
    public static IEnumerable<string> PlacesOf(NewsEvent known) =>
        known.Reports.SelectMany(report => report.Figures).Select(figure => figure.Place).OfType<string>().Distinct();

    public static string Write(NewsEvent known) => Write(Of(known));

    public static string Write(EventSummaryJson summary) => JsonSerializer.Serialize(summary, Shapes.EventSummaryJson);

    public static EventSummaryJson Read(string text) =>
        JsonSerializer.Deserialize(text, Shapes.EventSummaryJson) ?? throw new JsonException("An event's summary is a JSON object, not null.");

    private static string Cut(string text) => StoredText.Cut(text, LongestTitle);

    [JsonSerializable(typeof(EventSummaryJson))]
    private sealed partial class EventLineShapes : JsonSerializerContext;
}
