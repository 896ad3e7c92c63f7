using System.Net;
using System.Text;
using Monitor.Feeds.Fetching.Connecting;

namespace Monitor.Feeds.Fetching;

/// <summary>
/// The handler for every request that goes to an address which somebody else chose: <see cref="HttpFetcher"/> relies
/// on it, and so do webhooks.
/// </summary>
/// <remarks>
/// It connects to public addresses and the ports of the web only, unless <see cref="FetchOptions.Allow"/> and
/// <see cref="FetchOptions.Ports"/> say otherwise; anything else is an <see cref="HttpRequestException"/> that says
/// why. It follows no redirect. It uses no proxy, because behind one nobody could tell where a connection goes.
/// </remarks>
public static class FeedHttpHandler
{
    public static SocketsHttpHandler Create(FetchOptions options) =>
        Create(options, static (host, cancellationToken) => Dns.GetHostAddressesAsync(host, cancellationToken));

    /// <summary>Why the handler itself refused to connect; null for every other failure.</summary>
    public static FetchFailure? RefusalOf(HttpRequestException failure)
    {
        for (Exception? cause = failure; cause is not null; cause = cause.InnerException)
        {
            if (cause is RefusedConnectionException refused)
            {
                return refused.Failure;
            }
        }

        return null;
    }

    internal static SocketsHttpHandler Create(FetchOptions options, ResolveHost resolve)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectCallback = new AddressGuard(new AllowedPlaces(options), resolve).ConnectAsync,
            ConnectTimeout = options.ConnectTimeLimit,
            MaxConnectionsPerServer = options.MostConnectionsPerHost,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            UseCookies = false,
            UseProxy = false,
            // ETags go back byte for byte, and may hold bytes beyond ASCII (RFC 9110, 8.8.3: obs-text).
            RequestHeaderEncodingSelector = (_, _) => Encoding.Latin1,
            ResponseHeaderEncodingSelector = (_, _) => Encoding.Latin1,
        };
        handler.SslOptions.RemoteCertificateValidationCallback = CertificateCheck.IsValid;
        return handler;
    }
}
