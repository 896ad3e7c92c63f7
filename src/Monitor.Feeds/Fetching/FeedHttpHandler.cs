using System.Net;
using System.Text;

namespace Monitor.Feeds.Fetching;

/// <summary>The handler that <see cref="HttpFetcher"/> relies on.</summary>
public static class FeedHttpHandler
{
    public static SocketsHttpHandler Create(FetchOptions options) => new()
    {
        AllowAutoRedirect = true,
        MaxAutomaticRedirections = options.MostRedirects,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = options.ConnectTimeLimit,
        MaxConnectionsPerServer = options.MostConnectionsPerHost,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        UseCookies = false,
        // ETags go back byte for byte, and may hold bytes beyond ASCII (RFC 9110, 8.8.3: obs-text).
        RequestHeaderEncodingSelector = (_, _) => Encoding.Latin1,
        ResponseHeaderEncodingSelector = (_, _) => Encoding.Latin1,
    };
}
