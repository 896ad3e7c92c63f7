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
    /// Built on <see cref="FeedHttpHandler.Create"/>, with an infinite <see cref="HttpClient.Timeout"/>: the limits of
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
    public async Task<FetchOutcome> FetchAsync(Uri address, Validators validators, CancellationToken cancellationToken)
    {
        if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
        {
            return FetchFailures.Unsupported(address);
        }

        using var whole = new CancellationTokenSource(options.TimeLimit, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(whole.Token, cancellationToken);
        try
        {
            using var response = await SendAsync(address, validators, linked.Token);
            return await AnswerAsync(response, address, validators, linked.Token);
        }
        catch (OperationCanceledException end) when (!cancellationToken.IsCancellationRequested)
        {
            return FetchFailures.Timeout(address, whole.IsCancellationRequested ? options.TimeLimit : LimitOf(end));
        }
        catch (HttpRequestException failure)
        {
            return FetchFailures.Of(failure, address);
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException)
        {
            return FetchFailures.Broken(address, failure);
        }
    }

    // The handler's own limit on connecting shows as a TimeoutException inside.
    private TimeSpan LimitOf(OperationCanceledException end) =>
        end.InnerException is TimeoutException ? options.ConnectTimeLimit : options.HeaderTimeLimit;

    private async Task<HttpResponseMessage> SendAsync(Uri address, Validators validators, CancellationToken cancellationToken)
    {
        using var header = new CancellationTokenSource(options.HeaderTimeLimit, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(header.Token, cancellationToken);
        using var request = Request(address, validators);
        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, linked.Token);
    }

    // Without validation, so that what a server once gave goes back as it came, malformed or not.
    private HttpRequestMessage Request(Uri address, Validators validators)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("User-Agent", userAgent);
        request.Headers.TryAddWithoutValidation(
            "Accept", "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5");
        if (validators.ETag is { } tag)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        }

        if (validators.LastModified is { } date)
        {
            request.Headers.TryAddWithoutValidation("If-Modified-Since", date);
        }

        return request;
    }

    private async Task<FetchOutcome> AnswerAsync(
        HttpResponseMessage response, Uri asked, Validators sent, CancellationToken cancellationToken)
    {
        var address = response.RequestMessage?.RequestUri ?? asked;
        if (response.StatusCode == HttpStatusCode.NotModified)
        {
            // RFC 9110, 15.4.5: a 304 need not repeat what it confirms.
            var given = ValidatorsOf(response);
            return new FetchOutcome.NotModified(new(given.ETag ?? sent.ETag, given.LastModified ?? sent.LastModified));
        }

        if (RetryAfter.Of(response, time.GetUtcNow()) is { } until)
        {
            return new FetchOutcome.Deferred(until, FetchFailures.LaterWords(address, response.StatusCode));
        }

        return response.IsSuccessStatusCode
            ? await ModifiedAsync(response, address, cancellationToken)
            : FetchFailures.Of(response, asked, address);
    }

    private async Task<FetchOutcome> ModifiedAsync(HttpResponseMessage response, Uri address, CancellationToken cancellationToken)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        if (await LimitedBody.ReadAsync(stream, options.MostBytes, cancellationToken) is not { } body)
        {
            return FetchFailures.TooLarge(address, options.MostBytes);
        }

        var contentType = Raw(response.Content.Headers, "Content-Type");
        return new FetchOutcome.Modified(body, contentType, ValidatorsOf(response), address, LimitedBody.Hash(body));
    }

    private static Validators ValidatorsOf(HttpResponseMessage response) =>
        new(Raw(response.Headers, "ETag"), Raw(response.Content.Headers, "Last-Modified"));

    private static string? Raw(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) && values.Count > 0 ? values.ToString() : null;
}
