using System.ComponentModel.DataAnnotations;

namespace Monitor.Feeds.Fetching;

/// <summary>Limits and manners of fetching.</summary>
public sealed class FetchOptions
{
    /// <summary>The longest a whole request may take, redirects and body included. Default 30 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan TimeLimit { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest until the headers of the last answer have come. Default 15 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan HeaderTimeLimit { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>The longest that connecting, TLS included, may take. Default 10 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan ConnectTimeLimit { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The largest body in bytes, counted after decompression. Default 10 MiB.</summary>
    [Range(1024, 256 * 1024 * 1024)]
    public int MostBytes { get; set; } = 10 * 1024 * 1024;

    /// <summary>How many redirects are followed. Default 10.</summary>
    [Range(1, 50)]
    public int MostRedirects { get; set; } = 10;

    /// <summary>How many connections to one host may be open at once. Default 2.</summary>
    [Range(1, 32)]
    public int MostConnectionsPerHost { get; set; } = 2;

    /// <summary>The page that tells a publisher who is polling and how to stop it; part of the User-Agent. Default none.</summary>
    public Uri? ContactAddress { get; set; }
}
