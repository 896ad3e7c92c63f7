using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Monitor.Feeds.Fetching;

/// <summary>What went wrong, in words that say what it means for the feed.</summary>
internal static class FetchFailures
{
    public static FetchOutcome.Failed Unsupported(Uri address) => Failed(
        FetchFailureKind.UnsupportedAddress,
        $"{address} cannot be fetched: only http, https and file addresses can.");

    public static FetchOutcome.Failed Timeout(Uri address, TimeSpan limit) => Failed(
        FetchFailureKind.Timeout,
        string.Create(CultureInfo.InvariantCulture, $"{address} did not answer within {limit.TotalSeconds:0.#} seconds."));

    public static FetchOutcome.Failed TooLarge(Uri address, int most) => Failed(
        FetchFailureKind.TooLarge,
        string.Create(CultureInfo.InvariantCulture, $"{address} is larger than {most / 1048576.0:0.##} MiB."));

    public static FetchOutcome.Failed Broken(Uri address, Exception failure) => failure is InvalidDataException
        ? Failed(FetchFailureKind.NotReadable, $"The answer of {address} is compressed in a way that cannot be undone.")
        : Failed(FetchFailureKind.ConnectionLost, $"The connection to {Host(address)} broke off before the answer was complete.");

    public static string LaterWords(Uri address, HttpStatusCode status) => status == HttpStatusCode.TooManyRequests
        ? $"{Host(address)} says that it was asked too often and wants to be left alone for a while."
        : $"{Host(address)} is out of service for a while and has said until when.";

    public static FetchOutcome.Failed Of(HttpResponseMessage response, Uri asked, Uri address)
    {
        var status = (int)response.StatusCode;
        return response.StatusCode switch
        {
            HttpStatusCode.NotFound => Failed(FetchFailureKind.NotFound, $"There is nothing at {address} (404)."),
            HttpStatusCode.Gone => Failed(FetchFailureKind.Gone, $"The publisher has taken {address} away for good (410)."),
            HttpStatusCode.TooManyRequests => Failed(
                FetchFailureKind.RateLimited, $"{Host(address)} says that it was asked too often (429)."),
            _ when status is 401 or 402 or 403 or 407 or 451 => Failed(
                FetchFailureKind.Forbidden, $"{Host(address)} does not let us read {address} ({status})."),
            _ when status is >= 300 and < 400 => Redirected(response, asked, address),
            _ when status < 500 => Failed(FetchFailureKind.Refused, $"{Host(address)} refused the request for {address} ({status})."),
            _ => Failed(FetchFailureKind.ServerError, $"{Host(address)} has an error of its own ({status}) for {address}."),
        };
    }

    public static FetchOutcome.Failed Of(HttpRequestException failure, Uri address) => failure.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => Failed(
            FetchFailureKind.DnsFailure, $"The host name {address.Host} is not known."),
        HttpRequestError.SecureConnectionError => Failed(
            FetchFailureKind.TlsFailure, $"No secure connection to {Host(address)} could be made: its certificate or protocol is not accepted."),
        HttpRequestError.ConnectionError when Cause(failure) == SocketError.ConnectionRefused => Failed(
            FetchFailureKind.ConnectionRefused, $"{Host(address)} refused the connection: nothing is listening there."),
        HttpRequestError.InvalidResponse or HttpRequestError.ConfigurationLimitExceeded => Failed(
            FetchFailureKind.NotReadable, $"What {Host(address)} answered is not proper HTTP."),
        HttpRequestError.ResponseEnded => Broken(address, failure),
        HttpRequestError.ConnectionError => Failed(
            FetchFailureKind.ConnectionLost, $"No connection to {Host(address)} could be made."),
        _ when failure.InnerException is InvalidDataException broken => Broken(address, broken),
        _ => Broken(address, failure),
    };

    public static FetchOutcome.Failed Failed(FetchFailureKind kind, string words) => new(new FetchFailure(kind, words));

    // The handler stops at the limit, and at a step from https down to http.
    private static FetchOutcome.Failed Redirected(HttpResponseMessage response, Uri asked, Uri address) =>
        address.Scheme == Uri.UriSchemeHttps && response.Headers.Location?.OriginalString.StartsWith("http:", StringComparison.OrdinalIgnoreCase) == true
            ? Failed(FetchFailureKind.TooManyRedirects, $"{asked} leads from https to an insecure http address, which is not followed.")
            : Failed(FetchFailureKind.TooManyRedirects, $"{asked} leads from one redirect to the next without end.");

    private static SocketError? Cause(HttpRequestException failure) =>
        (failure.InnerException as SocketException ?? failure.GetBaseException() as SocketException)?.SocketErrorCode;

    private static string Host(Uri address) => address.Authority;
}
