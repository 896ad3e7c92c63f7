using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Monitor.Functions.Web;

/// <summary>The window and the number that a caller asks a list for.</summary>
internal sealed record WindowQuery(DateTimeOffset From, DateTimeOffset Until, int Limit)
{
    public const int DefaultLimit = 100;
    public const int LargestLimit = 1000;
    private const int DefaultDays = 90;
    private const int LargestDays = 3660;

    /// <summary>Reads "from" and "until" (ISO 8601; the last 90 days when absent) and "limit" (1 to 1,000; 100).</summary>
    /// <returns>The query, or one sentence that says what is wrong with it.</returns>
    public static (WindowQuery? Query, string Problem) Read(IQueryCollection query, DateTimeOffset now)
    {
        var until = now.AddMinutes(1);
        if (query["until"] is [{ Length: > 0 } untilText] && !TryDate(untilText, out until))
        {
            return (null, $"'{untilText}' is not a date; give 'until' like 2026-01-31 or 2026-01-31T12:00:00Z.");
        }

        var from = until.AddDays(-DefaultDays);
        if (query["from"] is [{ Length: > 0 } fromText] && !TryDate(fromText, out from))
        {
            return (null, $"'{fromText}' is not a date; give 'from' like 2026-01-01 or 2026-01-01T00:00:00Z.");
        }

        if (from >= until || until - from > TimeSpan.FromDays(LargestDays))
        {
            return (null, $"'from' must be before 'until', by {LargestDays} days at most.");
        }

        var limit = DefaultLimit;
        if (query["limit"] is [{ Length: > 0 } limitText]
            && !(int.TryParse(limitText, NumberStyles.None, CultureInfo.InvariantCulture, out limit) && limit is >= 1 and <= LargestLimit))
        {
            return (null, $"'{limitText}' is not a whole number from 1 to {LargestLimit}; give 'limit' like 50.");
        }

        return (new WindowQuery(from, until, limit), "");
    }

    public static IResult Refusal(string problem) =>
        Results.Problem(problem, statusCode: StatusCodes.Status400BadRequest, title: "The query was not understood");

    private static bool TryDate(string text, out DateTimeOffset date) => DateTimeOffset.TryParse(
        text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out date);
}
