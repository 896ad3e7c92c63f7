using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Monitor.Analysis.Relevance;
using Monitor.Watch.Triage;

namespace Monitor.Functions;

/// <summary>A match as the world sees it in JSON: the same on the command line, over HTTP and in webhooks.</summary>
internal sealed partial record MatchJson
{
    /// <summary>What goes to terminals, files and receivers of JSON, not into pages: only what JSON itself reserves is escaped.</summary>
    private static readonly MatchShapes Shapes = new(
        new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public required string Id { get; init; }

    public string? Url { get; init; }

    public required string Title { get; init; }

    public required string Source { get; init; }

    public DateTimeOffset? Published { get; init; }

    public required DateTimeOffset FirstSeen { get; init; }

    public required double Score { get; init; }

    public required string Model { get; init; }

    public required IReadOnlyList<EvidenceSentence> Sentences { get; init; }

    public required IReadOnlyList<TermWeight> Terms { get; init; }

    /// <summary>False: stored by a feed's first poll as too old to tell.</summary>
    public required bool Alerts { get; init; }

    /// <summary>Why it was judged by less than the article; left out when it was not.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Shortfall { get; init; }

    /// <summary>Later wordings, oldest first; left out when there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<MatchVersion>? Versions { get; init; }

    public static MatchJson Of(Match match) => new()
    {
        Id = match.Id.Article.Value,
        Url = match.Address?.AbsoluteUri,
        Title = match.Title,
        Source = match.Source,
        Published = match.Published,
        FirstSeen = match.Id.FirstSeen,
        Score = Math.Round(match.Score, 4),
        Model = match.ModelVersion,
        Sentences = match.Sentences,
        Terms = match.Terms,
        Alerts = match.Alerts,
        Shortfall = match.Shortfall.Length > 0 ? match.Shortfall : null,
        Versions = match.Versions.Count > 0 ? match.Versions : null,
    };

    public static string Write(Match match) => JsonSerializer.Serialize(Of(match), Shapes.MatchJson);

    public static string WriteEvent(Match match) =>
        JsonSerializer.Serialize(new Event("drawdown.match", match.Id.FirstSeen, Of(match)), Shapes.Event);

    /// <summary>The envelope that Standard Webhooks proposes.</summary>
    internal sealed record Event(string Type, DateTimeOffset Timestamp, MatchJson Data);

    [JsonSerializable(typeof(MatchJson))]
    [JsonSerializable(typeof(Event))]
    private sealed partial class MatchShapes : JsonSerializerContext;
}
