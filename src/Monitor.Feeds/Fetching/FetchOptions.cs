using System.ComponentModel.DataAnnotations;
using Monitor.Feeds.Fetching.Connecting;

namespace Monitor.Feeds.Fetching;

/// <summary>Limits and manners of fetching.</summary>
public sealed class FetchOptions : IValidatableObject
{
    /// <summary>The longest a whole request may take, redirects and body included. Default 30 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan TimeLimit { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest until the headers of an answer have come, at each redirect anew. Default 15 seconds.</summary>
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

    /// <summary>The largest web page of an article or a site in bytes, counted after decompression. Default 2 MiB.</summary>
    [Range(1024, 64 * 1024 * 1024)]
    public int MostPageBytes { get; set; } = 2 * 1024 * 1024;

    /// <summary>
    /// Hosts, addresses and networks that may be contacted although they are not public, on any port; parted by spaces
    /// or commas, such as "127.0.0.0/8 ::1 localhost feeds.intranet.example". A host is allowed whatever it resolves
    /// to; a network is allowed whatever host resolves into it. Default none.
    /// </summary>
    public string Allow { get; set; } = "";

    /// <summary>
    /// The ports that may be contacted at public addresses, parted by spaces or commas. Default those that web servers
    /// commonly use: "80 443 8080 8443".
    /// </summary>
    public string Ports { get; set; } = "80 443 8080 8443";

    /// <summary>
    /// The page, or mailto: address, that tells a publisher who is polling and how to stop it; part of the User-Agent.
    /// Default none: then the User-Agent says that there is none, and a publisher who is bothered has nobody to turn to
    /// but their firewall. Whoever runs this for longer than a try should set it.
    /// </summary>
    public Uri? ContactAddress { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        AllowedPlaces.Mistakes(this).Concat(ContactMistakes()).Select(mistake => new ValidationResult(mistake));

    private IEnumerable<string> ContactMistakes() =>
        ContactAddress is null or { IsAbsoluteUri: true, Scheme: "http" or "https" or "mailto" }
            ? []
            : [$"Fetch:ContactAddress is '{ContactAddress.OriginalString}', where nobody can be reached: give a page such as https://example.org/monitor, or mailto: and an address."];
}
