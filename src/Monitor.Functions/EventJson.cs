using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Monitor.Analysis.Events;
using Monitor.Watch.Events;

namespace Monitor.Functions;

/// <summary>An event as the world sees it in JSON: the same on the command line and over HTTP.</summary>
internal sealed partial record EventJson
{
    private static readonly EventShapes Shapes = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
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

    /// <summary>The event of which this is the sequel; left out for none.</summary>
    public string? Follows { get; init; }

    public required IReadOnlyList<string> Forces { get; init; }

    /// <summary>All reports, copies included.</summary>
    public required int Reports { get; init; }

    /// <summary>Copies, and reports of one publisher or agency, count once.</summary>
    public required int Independent { get; init; }

    /// <summary>The report that was published first.</summary>
    public required ReportJson First { get; init; }

    /// <summary>Values that reports give, competing ones side by side, with who gave them.</summary>
    public required IReadOnlyList<StatedValue> Values { get; init; }

    /// <summary>Each status at its first report.</summary>
    public required IReadOnlyList<StatusStep> Statuses { get; init; }

    /// <summary>What was news, oldest first.</summary>
    public required IReadOnlyList<NewsJson> News { get; init; }

    /// <summary>What changed, oldest first: its news, and each further independent source.</summary>
    public required IReadOnlyList<EventChange> Changes { get; init; }

    /// <summary>The reports that are kept, in the order in which they were found.</summary>
    public required IReadOnlyList<ReportJson> Articles { get; init; }

    public static EventJson Of(NewsEvent known) => new()
    {
        Id = known.Id,
        Title = known.First.Title,
        Opened = known.Opened,
        Follows = known.Follows,
        Forces = [.. known.Reports.SelectMany(report => report.Forces).Distinct()],
        Reports = known.Count,
        Independent = known.Independent,
        First = ReportJson.Of(known.Reports.MinBy(report => report.At ?? report.Seen)!),
        Values = StatedValue.Of(known),
        Statuses = StatusStep.Of(known),
        News = [.. known.Bulletins.Select(NewsJson.Of)],
        Changes = EventChange.Of(known),
        Articles = [.. known.Reports.Select(ReportJson.Of)],
    };

    public static string Write(NewsEvent known) => JsonSerializer.Serialize(Of(known), Shapes.EventJson);

    public static string WriteAll(IEnumerable<NewsEvent> events) => JsonSerializer.Serialize([.. events.Select(Of)], Shapes.EventJsonArray);

    /// <param name="Told">False for what an old item of a feed's first poll brought.</param>
    internal sealed record NewsJson(int Number, DateTimeOffset At, NewsKind Kind, string Words, string? Before, string? After, string Article, int Reports, int Independent, bool Told)
    {
        public static NewsJson Of(Bulletin bulletin) => new(
            bulletin.Number, bulletin.At, bulletin.Kind, bulletin.Words, bulletin.Before, bulletin.After, bulletin.Article, bulletin.Reports, bulletin.Independent, bulletin.Tells);
    }

    /// <param name="Seen">When it was first seen: with <paramref name="Article"/> it names the match.</param>
    /// <param name="CopyOf">The report that it repeats; left out for an independent one.</param>
    internal sealed record ReportJson(
        string Article, string Title, string Source, string Host, DateTimeOffset Published, DateTimeOffset Seen, string? CopyOf, IReadOnlyList<FigureJson> Figures)
    {
        public static ReportJson Of(EventReport report) => new(
            report.Article, report.Title, report.Source, report.Host, report.At ?? report.Seen, report.Seen,
            report.Origin == report.Article ? null : report.Origin, [.. report.Figures.Select(FigureJson.Of)]);
    }

    [JsonSerializable(typeof(EventJson))]
    [JsonSerializable(typeof(EventJson[]))]
    private sealed partial class EventShapes : JsonSerializerContext;
}
