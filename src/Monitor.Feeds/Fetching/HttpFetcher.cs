using System.Net;
using System.Net.Http.Headers;

namespace Monitor.Feeds.Fetching;

/// <summary>Fetches http and https addresses politely: conditional requests, limits on time and size, an honest name.</summary>
public sealed class HttpFetcher
{
    private readonly HttpClient client;
    private readonly FetchOptions options;
    private readonly TimeProvider time;
    private readonly string userAgent;

    /// <param name="client">
    /// Built on <see cref="FeedHttpHandler"/>, with an infinite <see cref="HttpClient.Timeout"/>: the limits of
    /// <paramref name="options"/> are kept here.
    /// </param>
    public HttpFetcher(HttpClient client, FetchOptions options, TimeProvider time)
    {
        this.client = client;
        this.options = options;
        this.time = time;
        userAgent = UserAgent.For(options.ContactAddress);
    }

    /// <summary>Every failure of the network or the server is a value; only the caller's cancellation throws.</summary>
    /// <param name="validators">Those of the last answer from this address, or <see cref="Validators.None"/>.</param>
    public Task<FetchOutcome> FetchAsync(Uri address, Validators validators, CancellationToken cancellationToken) =>
        FetchAsync(address, validators, FetchManner.Feed(options), cancellationToken);

    internal async Task<FetchOutcome> FetchAsync(
        Uri address, Validators validators, FetchManner manner, CancellationToken cancellationToken)
    {
        using var whole = new CancellationTokenSource(options.TimeLimit, time);
        var route = Route.To(address);
        while (true)
        {
            var (outcome, next) = await StepAsync(route, validators, manner, whole, cancellationToken);
            if (next is null || manner.StopsAtRedirect)
            {
                return outcome ?? new FetchOutcome.Elsewhere(next!.Address);
            }

            route = next;
        }
    }

    /// <summary>What came of one request: an outcome, or a redirect.</summary>
    private async Task<(FetchOutcome? Outcome, Route? Next)> StepAsync(
        Route route, Validators validators, FetchManner manner, CancellationTokenSource whole, CancellationToken cancellationToken)
    {
        if (FetchFailures.OfRoute(route, options.MostRedirects) is { } wrong)
        {
            return (wrong, null);
        }

        using var linked = CancellationTokenSource.CreateLinkedTokenSource(whole.Token, cancellationToken);
        try
        {
            using var response = await SendAsync(route.Address, validators, manner, linked.Token);
            return route.Next(response) is { } next
                ? (null, next)
                : (await new FetchAnswer(response, route, manner, time.GetUtcNow()).ReadAsync(validators, linked.Token), null);
        }
        catch (OperationCanceledException end) when (!cancellationToken.IsCancellationRequested)
        {
            return (FetchFailures.Timeout(route.Address, whole.IsCancellationRequested ? options.TimeLimit : LimitOf(end)), null);
        }
        catch (HttpRequestException failure)
        {
            return (FetchFailures.Of(failure, route.Address), null);
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException)
        {
            return (FetchFailures.Broken(route.Address, failure), null);
        }
    }

    // The handler's own limit on connecting shows as a TimeoutException inside.
    private TimeSpan LimitOf(OperationCanceledException end) =>
        end.InnerException is TimeoutException ? options.ConnectTimeLimit : options.HeaderTimeLimit;

    private async Task<HttpResponseMessage> SendAsync(
        Uri address, Validators validators, FetchManner manner, CancellationToken cancellationToken)
    {
        using var header = new CancellationTokenSource(options.HeaderTimeLimit, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(header.Token, cancellationToken);
        using var request = Request(address, validators, manner);
        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, linked.Token);
    }

    // Without validation, so that what a server once gave goes back as it came, malformed or not.
    private HttpRequestMessage Request(Uri address, Validators validators, FetchManner manner)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address)
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        Add(request.Headers, "User-Agent", userAgent);
        Add(request.Headers, "Accept", manner.Accept);
        Add(request.Headers, "If-None-Match", validators.ETag);
        Add(request.Headers, "If-Modified-Since", validators.LastModified);
        return request;
    }

    private static void Add(HttpRequestHeaders headers, string name, string? value)
    {
        if (value is not null)
        {
            headers.TryAddWithoutValidation(name, value);
        }
    }
}
