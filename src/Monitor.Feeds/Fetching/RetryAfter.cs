using System.Net;

namespace Monitor.Feeds.Fetching;

/// <summary>RFC 9110, 10.2.3: seconds or a date.</summary>
internal static class RetryAfter
{
    private static readonly TimeSpan unsaid = TimeSpan.FromMinutes(30);

    /// <summary>When to come back, if the answer is 429 or 503; a date in the past means now, and nothing said half an hour.</summary>
    public static DateTimeOffset? Of(HttpResponseMessage response, DateTimeOffset now)
    {
        if (response.StatusCode is not (HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable))
        {
            return null;
        }

        return response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => now + delta,
            { Date: { } date } => date < now ? now : date,
            _ => now + unsaid,
        };
    }
}
