using System.Collections.Immutable;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Monitor.Analysis.Events;

namespace Monitor.Functions.Tables;

/// <summary>The reports and bulletins of an event as compressed JSON.</summary>
internal static partial class EventReportsJson
{
    private const int LongestTitle = 300;

    /// <summary>A sketch takes as much room as the rest of its report; with fewer of them a late copy of an early report may count as independent.</summary>
    private const int MostSketches = 60;

    private const int MostFigures = 6;

    private static readonly PackedShapes Shapes = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    });

    public static byte[] Write(NewsEvent known)
    {
        var sketched = known.Reports.Where(report => report.Sketch is not null).Select(report => report.Article).TakeLast(MostSketches).ToHashSet();
        var stored = new Stored(
            [.. known.Reports.Select(report => StoredReport.Of(report, sketched.Contains(report.Article)))], [.. known.Bulletins]);
        using var buffer = new MemoryStream();
        using (var packed = new BrotliStream(buffer, CompressionLevel.Fastest))
        {
            JsonSerializer.Serialize(packed, stored, Shapes.Stored);
        }

        return buffer.ToArray();
    }

    public static (IReadOnlyList<EventReport> Reports, IReadOnlyList<Bulletin> Bulletins) Read(byte[] bytes)
    {
        using var packed = new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress);
        var stored = JsonSerializer.Deserialize(packed, Shapes.Stored) ?? throw new JsonException("An event's reports are a JSON object, not null.");
        return ([.. stored.Reports.Select(report => report.ToReport())], stored.Bulletins);
    }

    internal sealed record Stored(IReadOnlyList<StoredReport> Reports, IReadOnlyList<Bulletin> Bulletins);

    internal sealed record StoredReport
    {
        public required string Article { get; init; }

        public string? Mark { get; init; }

        public DateTimeOffset Seen { get; init; }

        public DateTimeOffset? Joined { get; init; }

        public DateTimeOffset? At { get; init; }

        public string? Title { get; init; }

        public string? Source { get; init; }

        public string? Host { get; init; }

        public string? Agency { get; init; }

        public double Score { get; init; }

        public bool Tells { get; init; }

        public string? Origin { get; init; }

        public IReadOnlyList<FigureJson> Figures { get; init; } = [];

        public IReadOnlyList<string> Forces { get; init; } = [];

        public IReadOnlyList<string> Words { get; init; } = [];

        public byte[]? Runs { get; init; }

        public byte[]? Numbers { get; init; }

        public static StoredReport Of(EventReport report, bool withSketch) => new()
        {
            Article = report.Article,
            Mark = report.Mark,
            Seen = report.Seen,
            Joined = report.Joined,
            At = report.At,
            Title = StoredText.Cut(report.Title, LongestTitle),
            Source = StoredText.Cut(report.Source, LongestTitle),
            Host = report.Host,
            Agency = report.Agency,
            Score = report.Score,
            Tells = report.Tells,
            Origin = report.Origin,
            Figures = [.. report.Figures.Take(MostFigures).Select(FigureJson.Of)],
            Forces = report.Forces,
            Words = report.Words,
            Runs = withSketch ? Bytes(report.Sketch!.Runs) : null,
            Numbers = withSketch ? Bytes(report.Sketch!.Numbers) : null,
        };

        public EventReport ToReport() => new()
        {
            Article = Article,
            Mark = Mark ?? "",
            Seen = Seen,
            Joined = Joined,
            At = At,
            Title = Title ?? "",
            Source = Source ?? "",
            Host = Host ?? "",
            Agency = Agency ?? "",
            Score = Score,
            Tells = Tells,
            Origin = Origin ?? "",
            Figures = [.. Figures.Select(figure => figure.ToFigure())],
            Forces = Forces,
            Words = Words,
            Sketch = Runs is { } runs && Numbers is { } numbers ? new TextSketch(Hashes(runs), Hashes(numbers)) : null,
        };

        // Little-endian on every machine that runs .NET today.
        private static byte[] Bytes(ImmutableArray<ulong> hashes) => MemoryMarshal.AsBytes(hashes.AsSpan()).ToArray();

        private static ImmutableArray<ulong> Hashes(byte[] bytes) => [.. MemoryMarshal.Cast<byte, ulong>(bytes)];
    }

    [JsonSerializable(typeof(Stored))]
    private sealed partial class PackedShapes : JsonSerializerContext;
}
