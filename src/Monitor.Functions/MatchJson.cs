using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Monitor.Analysis.Relevance;
using Monitor.Watch.Alerting;
using Monitor.Watch.Triage;

namespace Monitor.Functions;

/// <summary>A match as the world sees it in JSON: the same on the command line, over HTTP and in webhooks.</summary>
internal sealed partial record MatchJson
{
    /// <summary>What goes to terminals, files and receivers of JSON, not into pages: only what JSON itself reserves is escaped.</summary>
    private static readonly MatchShapes Shapes = new(
        new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } });

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

    /// <summary>"match"; or "review" or "notCovered", for what is kept for a person and told to nobody.</summary>
    [JsonConverter(typeof(BandNames))]
    public required MatchBand Band { get; init; }

    /// <summary>The training article that it is most like; left out when it is like none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public NearestArticle? Nearest { get; init; }

    /// <summary>What keeps it from being a match; left out for a match.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Missing { get; init; }

    /// <summary>The reductions that it states; left out when it states none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FigureJson>? Figures { get; init; }

    /// <summary>The event that it tells of; left out for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Event { get; init; }

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
        Band = match.Id.Band,
        Nearest = match.Nearest,
        Missing = match.Missing.Count > 0 ? match.Missing : null,
        Figures = match.Figures.Count > 0 ? [.. match.Figures.Select(FigureJson.Of)] : null,
        Event = match.Event?.Value,
        Alerts = match.Alerts,
        Shortfall = match.Shortfall.Length > 0 ? match.Shortfall : null,
        Versions = match.Versions.Count > 0 ? match.Versions : null,
    };

    public static string Write(Match match) => JsonSerializer.Serialize(Of(match), Shapes.MatchJson);

    /// <summary>The alert's match, what of its event is news, and what its receiver may do; null for nothing.</summary>
    public static string WriteAlert(Alert alert, LinksJson? links) => JsonSerializer.Serialize(
        new Envelope("drawdown.match", alert.Match.Id.FirstSeen, Of(alert.Match))
        {
            News = alert.News is { } news ? EventJson.NewsJson.Of(news) : null,
            Links = links,
        },
        Shapes.Envelope);

    private sealed class BandNames() : JsonStringEnumConverter<MatchBand>(JsonNamingPolicy.CamelCase);

    /// <summary>The envelope that Standard Webhooks proposes.</summary>
    internal sealed record Envelope(string Type, DateTimeOffset Timestamp, MatchJson Data)
    {
        /// <summary>What is news; left out for a match without an event.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public EventJson.NewsJson? News { get; init; }

        /// <summary>What the subscriber may do; left out when the app has no public address.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public LinksJson? Links { get; init; }
    }

    [JsonSerializable(typeof(MatchJson))]
    [JsonSerializable(typeof(Envelope))]
    private sealed partial class MatchShapes : JsonSerializerContext;
}
