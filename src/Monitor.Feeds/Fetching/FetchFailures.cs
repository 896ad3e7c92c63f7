using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Monitor.Feeds.Fetching;

/// <summary>What went wrong, in words that say what it means for the feed.</summary>
internal static class FetchFailures
{
    public static FetchOutcome.Failed Unsupported(Uri address) => Failed(
        FetchFailureKind.UnsupportedAddress,
        $"{address.ForReaders()} cannot be fetched: only http, https and file addresses can.");

    public static FetchOutcome.Failed Timeout(Uri address, TimeSpan limit) => Failed(
        FetchFailureKind.Timeout,
        string.Create(CultureInfo.InvariantCulture, $"{address.ForReaders()} did not answer within {limit.TotalSeconds:0.#} seconds."));

    public static FetchOutcome.Failed TooLarge(Uri address, int most) => Failed(
        FetchFailureKind.TooLarge,
        string.Create(CultureInfo.InvariantCulture, $"{address.ForReaders()} is larger than {most / 1048576.0:0.##} MiB."));

    public static FetchOutcome.Failed Broken(Uri address, Exception failure) => failure is InvalidDataException
        ? Failed(FetchFailureKind.NotReadable, $"The answer of {address.ForReaders()} is compressed in a way that cannot be undone.")
        : Failed(FetchFailureKind.ConnectionLost, $"The connection to {address.Authority} broke off before the answer was complete.");

    public static string LaterWords(Uri address, HttpStatusCode status) => status == HttpStatusCode.TooManyRequests
        ? $"{address.Authority} says that it was asked too often and wants to be left alone for a while."
        : $"{address.Authority} is out of service for a while.";

    public static FetchOutcome.Failed Challenge(Uri address, string guard) => Failed(
        FetchFailureKind.BotChallenge,
        $"{address.Authority} lets only browsers with a person in front of them through ({guard}), so {address.ForReaders()} cannot be read by a program.");

    public static FetchOutcome.Failed Login(Route route) => Failed(
        FetchFailureKind.LoginPage,
        $"{route.Asked.ForReaders()} leads to a page that asks to sign in, so it cannot be read without an account.");

    public static FetchOutcome.Failed Packed(Uri address, string coding) => Failed(
        FetchFailureKind.NotReadable,
        $"The answer of {address.ForReaders()} is compressed as '{coding}', which was not asked for and cannot be undone.");

    /// <summary>Null when the request may go on to where the route has come.</summary>
    public static FetchOutcome.Failed? OfRoute(Route route, int mostRedirects)
    {
        var (asked, address) = (route.Asked.ForReaders(), route.Address);
        if (route.Redirects > mostRedirects)
        {
            return Failed(FetchFailureKind.TooManyRedirects, $"{asked} leads from one redirect to the next without end.");
        }

        return IsWeb(address) ? null
            : route.Redirects == 0 ? Unsupported(address)
            : Failed(FetchFailureKind.UnsupportedAddress, $"{asked} leads to {address.ForReaders()}, which is neither http nor https.");
    }

    public static FetchOutcome.Failed OfStatus(HttpStatusCode status, Route route)
    {
        var (number, host, address) = ((int)status, route.Address.Authority, route.Address.ForReaders());
        return number switch
        {
            401 or 407 => Failed(FetchFailureKind.Forbidden, $"{host} asks for a user name and a password before it shows {address} ({number})."),
            402 => Failed(FetchFailureKind.Forbidden, $"{host} asks for money before it shows {address} (402)."),
            403 => Failed(FetchFailureKind.Forbidden, $"{host} does not let us read {address} (403)."),
            451 => Failed(FetchFailureKind.Forbidden, $"{host} does not show {address} for legal reasons (451)."),
            404 => Failed(FetchFailureKind.NotFound, $"There is nothing at {address} (404)."),
            410 => Failed(FetchFailureKind.Gone, $"The publisher has taken {address} away for good (410)."),
            >= 300 and < 400 => Failed(FetchFailureKind.NotReadable, $"{address} has moved, but does not say where to ({number})."),
            < 500 => Failed(FetchFailureKind.Refused, $"{host} refused the request for {address} ({number})."),
            _ => Failed(FetchFailureKind.ServerError, $"{host} has an error of its own ({number}) for {address}."),
        };
    }

    public static FetchOutcome.Failed Of(HttpRequestException failure, Uri address)
    {
        var host = address.Authority;
        return failure switch
        {
            _ when FeedHttpHandler.RefusalOf(failure) is { } own => new FetchOutcome.Failed(own),
            { HttpRequestError: HttpRequestError.SecureConnectionError } => Failed(
                FetchFailureKind.TlsFailure, $"No secure connection to {host} could be made: it does not speak TLS, or none that is safe."),
            { HttpRequestError: HttpRequestError.InvalidResponse or HttpRequestError.ConfigurationLimitExceeded } => Failed(
                FetchFailureKind.NotReadable, $"What {host} answered is not proper HTTP."),
            { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError } => Unconnected(Cause(failure), address),
            { InnerException: InvalidDataException broken } => Broken(address, broken),
            _ => Broken(address, failure),
        };
    }

    private static FetchOutcome.Failed Unconnected(SocketError? cause, Uri address) => cause switch
    {
        SocketError.HostNotFound or SocketError.NoData => Failed(
            FetchFailureKind.DnsFailure, $"The host name {address.Host} is not known."),
        SocketError.TryAgain or SocketError.NoRecovery => Failed(
            FetchFailureKind.DnsFailure, $"The name servers gave no answer about the host name {address.Host}."),
        SocketError.ConnectionRefused => Failed(
            FetchFailureKind.ConnectionRefused, $"{address.Authority} refused the connection: nothing is listening there."),
        SocketError.ConnectionReset => Failed(
            FetchFailureKind.ConnectionLost, $"{address.Authority} ended the connection at once."),
        SocketError.NetworkUnreachable or SocketError.HostUnreachable or SocketError.NetworkDown => Failed(
            FetchFailureKind.ConnectionLost, $"There is no way through the network to {address.Authority}."),
        _ => Failed(FetchFailureKind.ConnectionLost, $"No connection to {address.Authority} could be made."),
    };

    public static FetchOutcome.Failed Failed(FetchFailureKind kind, string words) => new(new FetchFailure(kind, words));

    private static bool IsWeb(Uri address) =>
        address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);

    private static SocketError? Cause(HttpRequestException failure) =>
        (failure.InnerException as SocketException ?? failure.GetBaseException() as SocketException)?.SocketErrorCode;
}
