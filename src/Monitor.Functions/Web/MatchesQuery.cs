using Microsoft.AspNetCore.Http;
using Monitor.Watch.Triage;

namespace Monitor.Functions.Web;

/// <summary>What a caller asked for: the window of first seen in one list, and how many at most.</summary>
internal sealed record MatchesQuery(MatchWindow Window, int Limit)
{
    public const int DefaultLimit = WindowQuery.DefaultLimit;
    public const int LargestLimit = WindowQuery.LargestLimit;

    /// <summary>Reads what <see cref="WindowQuery"/> does, and "band" (match, review or not-covered; match).</summary>
    /// <returns>The query, or one sentence that says what is wrong with it.</returns>
    public static (MatchesQuery? Query, string Problem) Read(IQueryCollection query, DateTimeOffset now)
    {
        var (window, problem) = WindowQuery.Read(query, now);
        if (window is null)
        {
            return (null, problem);
        }

        return BandOf(query["band"].ToString()) is { } band
            ? (new MatchesQuery(new MatchWindow(window.From, window.Until, band), window.Limit), "")
            : (null, $"'{query["band"]}' is no list; give 'band' as match, review or not-covered.");
    }

    private static MatchBand? BandOf(string asked) => asked.ToUpperInvariant() switch
    {
        "" or "MATCH" => MatchBand.Match,
        "REVIEW" => MatchBand.Review,
        "NOT-COVERED" or "NOTCOVERED" => MatchBand.NotCovered,
        _ => null,
    };
}
