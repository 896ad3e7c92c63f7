using System.Globalization;
using Monitor.Watch.Triage;

namespace Monitor.Functions.Web.Page;

/// <summary>How the page names a match: by its article, when it was first seen, and its list, as <see cref="MatchJson"/> has them.</summary>
internal static class NamedMatch
{
    /// <summary>Null: it names none.</summary>
    public static MatchId? Read(string? article, string? seen, string? band) =>
        article is { Length: 32 } && article.All(char.IsAsciiHexDigitLower) && BandOf(band) is { } list
        && DateTimeOffset.TryParse(seen, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)
            ? new MatchId(moment, new ArticleId(article), list)
            : null;

    private static MatchBand? BandOf(string? band) => (band ?? "").ToUpperInvariant() switch
    {
        "" or "MATCH" => MatchBand.Match,
        "REVIEW" => MatchBand.Review,
        "NOTCOVERED" or "NOT-COVERED" => MatchBand.NotCovered,
        _ => null,
    };
}
