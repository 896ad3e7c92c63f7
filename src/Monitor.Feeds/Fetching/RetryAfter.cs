using System.Net;

namespace Monitor.Feeds.Fetching;

/// <summary>RFC 9110, 10.2.3: seconds or a date.</summary>
internal static class RetryAfter
{
    /// <summary>When to come back, if the answer is 429 or 503 and says so; a date in the past means now.</summary>
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
            _ => null,
        };
    }
}
