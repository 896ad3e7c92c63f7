using System.Text.Json;
using System.Text.Json.Serialization;

namespace Monitor.Analysis.Relevance;

/// <summary>The content of a model file: settings that a person chose, weights that training counted, and where both come from.</summary>
internal sealed record ModelFile
{
    public const int CurrentFormat = 3;

    /// <summary>With <see cref="Feedback"/>, which a program that knows format 3 alone would pass over in silence.</summary>
    public const int FeedbackFormat = 4;

    public required int Format { get; init; }

    public required ModelProvenance Provenance { get; init; }

    public required ModelSettings Settings { get; init; }

    /// <summary>Part of a statement → natural log-odds of articles against background.</summary>
    public required IReadOnlyDictionary<string, double> Statement { get; init; }

    /// <summary>Word → natural log-odds of articles against background that is near the subject.</summary>
    public required IReadOnlyDictionary<string, double> Topic { get; init; }

    /// <summary>The training articles, to tell which of them a text is most like.</summary>
    public required IReadOnlyList<ArticleTerms> Articles { get; init; }

    /// <summary>What readers' verdicts moved; null in a model that no reader has moved.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ModelFeedback? Feedback { get; init; }

    public static (ModelFile? File, string Reason) Parse(byte[] bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            var root = new ModelElement(document.RootElement);
            var format = document.RootElement.ValueKind == JsonValueKind.Object ? root.CountOrNull("format") : null;
            return format is CurrentFormat or FeedbackFormat
                ? (ModelParts.File(root), "")
                : (null, $"The model file has format {format?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none"}, and this program reads formats {CurrentFormat} and {FeedbackFormat}: train it again with 'monitor train'.");
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // The latter for a text that is not UTF-8.
            return (null, $"The model file is damaged or not a model file ({fault.Message.TrimEnd('.')}): restore it or train it again with 'monitor train'.");
        }
    }
}
