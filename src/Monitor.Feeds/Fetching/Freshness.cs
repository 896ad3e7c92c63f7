using System.Globalization;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace Monitor.Feeds.Fetching;

/// <summary>RFC 9111, 4.2.1, for a private cache.</summary>
internal static partial class Freshness
{
    // RFC 9111, 1.2.2: a greater number means this one.
    private const long MostSeconds = 2147483648;

    /// <summary>How long the answer is called fresh; null when nothing is said.</summary>
    public static TimeSpan? Of(HttpResponseMessage response, DateTimeOffset now)
    {
        var control = Text(response.Headers, "Cache-Control") ?? "";
        if (MaxAge().Match(control) is { Success: true } match)
        {
            var seconds = long.TryParse(match.Groups[1].Value, CultureInfo.InvariantCulture, out var given) ? given : MostSeconds;
            return TimeSpan.FromSeconds(Math.Min(seconds, MostSeconds));
        }

        return response.Content.Headers.Expires is { } expires ? Later(expires - (response.Headers.Date ?? now)) : null;
    }

    private static TimeSpan Later(TimeSpan span) => span > TimeSpan.Zero ? span : TimeSpan.Zero;

    private static string? Text(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;

    [GeneratedRegex(@"(?<![\w-])max-age\s*=\s*""?(\d+)", RegexOptions.IgnoreCase)]
    private static partial Regex MaxAge();
}
