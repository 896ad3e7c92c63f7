using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Monitor.Feeds.Fetching;
using Monitor.Watch.Alerting;

namespace Monitor.Functions.Channels.Http;

/// <summary>POSTs to an address that a subscriber gave, and says in a channel's terms what came back.</summary>
internal sealed class HttpPosting(HttpClient http, ChannelOptions options, TimeProvider clock)
{
    /// <summary>JSON as a body.</summary>
    public static HttpRequestMessage Json(string address, string body) => new(HttpMethod.Post, address)
    {
        Content = new StringContent(body, Encoding.UTF8, "application/json"),
    };

    public async Task<SendOutcome> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(options.TimeLimit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return answer.IsSuccessStatusCode
                ? new SendOutcome.Acknowledged($"HTTP {(int)answer.StatusCode}")
                : Refusal(answer, await AnswerWords.ReadAsync(answer.Content, either.Token));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new SendOutcome.Temporary($"No answer within {options.TimeLimit.TotalSeconds:0} seconds", null);
        }
        catch (HttpRequestException fault) when (FeedHttpHandler.RefusalOf(fault) is { } refusal)
        {
            return Judge(refusal);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            return new SendOutcome.Temporary(fault.Message, null);
        }
    }

    /// <summary>An address that the guard does not let us contact stays one until somebody changes it or the settings.</summary>
    private static SendOutcome Judge(FetchFailure refusal) => refusal.Kind == FetchFailureKind.BlockedAddress
        ? new SendOutcome.Permanent(refusal.Words)
        : new SendOutcome.Temporary(refusal.Words, null);

    /// <summary>
    /// A receiver that answers 410 asks senders to stop for good. What is wrong with a request stays wrong (4xx), unless
    /// the status says that the moment was: 408, 425 and 429. A redirect is not followed, because whoever controls it
    /// could point the alert at an address of ours, and is tried again, because it is often a passing maintenance page.
    /// </summary>
    private SendOutcome Refusal(HttpResponseMessage answer, string words)
    {
        var line = words.Length > 0 ? $"HTTP {(int)answer.StatusCode}: {words}" : $"HTTP {(int)answer.StatusCode}";
        return answer.StatusCode switch
        {
            HttpStatusCode.Gone => new SendOutcome.Gone($"{line} (the receiver wants no more)"),
            HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or (HttpStatusCode)425 => Later(line, answer),
            >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError => new SendOutcome.Permanent(line),
            _ => Later(line, answer),
        };
    }

    private SendOutcome.Temporary Later(string line, HttpResponseMessage answer) => new(line, WaitOf(answer.Headers.RetryAfter));

    /// <summary>RFC 9110, 10.2.3: seconds or a date.</summary>
    private TimeSpan? WaitOf(RetryConditionHeaderValue? retryAfter) => retryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - clock.GetUtcNow(),
        _ => null,
    };
}
