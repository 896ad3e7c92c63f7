using System.Text.Json;

namespace Monitor.Analysis.Relevance;

/// <summary>The content of a model file: settings that a person chose, weights that training counted, and where both come from.</summary>
internal sealed record ModelFile
{
    public const int CurrentFormat = 2;

    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public required int Format { get; init; }

    public required ModelProvenance Provenance { get; init; }

    public required ModelSettings Settings { get; init; }

    /// <summary>Part of a statement → natural log-odds of articles against background.</summary>
    public required IReadOnlyDictionary<string, double> Statement { get; init; }

    /// <summary>Word → natural log-odds of articles against background that is near the subject.</summary>
    public required IReadOnlyDictionary<string, double> Topic { get; init; }

    /// <summary>The training articles, to tell which of them a text is most like.</summary>
    public required IReadOnlyList<ArticleTerms> Articles { get; init; }

    public static (ModelFile? File, string Reason) Parse(byte[] bytes)
    {
        try
        {
            var format = JsonSerializer.Deserialize<FormatOnly>(bytes, Json)?.Format;
            return format == CurrentFormat
                ? (JsonSerializer.Deserialize<ModelFile>(bytes, Json), "The model file is empty.")
                : (null, $"The model file has format {format?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none"}, and this program reads format {CurrentFormat}: train it again with 'monitor train'.");
        }
        catch (JsonException fault)
        {
            return (null, $"The model file is damaged or not a model file ({fault.Message}): restore it or train it again with 'monitor train'.");
        }
    }

    private sealed record FormatOnly(int? Format);
}
