using System.Buffers.Text;
using System.Text;
using System.Text.RegularExpressions;

namespace Monitor.Watch.Triage;

/// <summary>
/// Where a forwarding address leads, as far as it says so itself: nothing is asked of the network. FeedBurner's "~r"
/// addresses and the newer ones of Google News name only a number, and stay as they are.
/// </summary>
internal static partial class ForwardedAddress
{
    private const int MostHops = 4;

    public static Uri Of(Uri address)
    {
        for (var hop = 0; hop < MostHops && Next(address) is { } next; hop++)
        {
            address = next;
        }

        return address;
    }

    private static Uri? Next(Uri address)
    {
        var host = address.Host;
        return host switch
        {
            "news.google.com" => FromQuery(address, "url") ?? FromNewsId(address),
            "www.bing.com" or "bing.com" => FromQuery(address, "url"),
            "duckduckgo.com" => FromQuery(address, "uddg"),
            "l.facebook.com" or "lm.facebook.com" => FromQuery(address, "u"),
            _ when IsGoogle(host) => FromQuery(address, "url") ?? FromQuery(address, "q") ?? FromAmp(address),
            _ when host.EndsWith(".cdn.ampproject.org", StringComparison.Ordinal) => FromAmp(address),
            _ => null,
        };
    }

    private static bool IsGoogle(string host) => GoogleHosts().IsMatch(host);

    private static Uri? FromQuery(Uri address, string name)
    {
        var pair = address.Query.TrimStart('?').Split('&').FirstOrDefault(pair => pair.StartsWith(name + "=", StringComparison.Ordinal));
        return pair is null ? null : Web(Uri.UnescapeDataString(pair[(name.Length + 1)..]));
    }

    /// <summary>AMP caches: "/c/s/host/path", "/v/s/…" and Google's "/amp/s/…"; the "s" stands for https.</summary>
    private static Uri? FromAmp(Uri address) =>
        AmpPath().Match(address.AbsolutePath) is { Success: true } match
            ? Web((match.Groups["s"].Success ? "https://" : "http://") + match.Groups["rest"].Value + address.Query)
            : null;

    /// <summary>Until 2024 the id was a Base64 of a message that held the address after a length of one or two bytes.</summary>
    private static Uri? FromNewsId(Uri address)
    {
        var id = address.Segments[^1].TrimEnd('/');
        if (!Base64Url.IsValid(id))
        {
            return null;
        }

        var text = Encoding.Latin1.GetString(Base64Url.DecodeFromChars(id));
        return EmbeddedAddress().Match(text) is { Success: true } match ? Web(match.Value) : null;
    }

    private static Uri? Web(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? uri
            : null;

    [GeneratedRegex(@"^(www\.)?google\.[a-z.]{2,6}$")]
    private static partial Regex GoogleHosts();

    [GeneratedRegex("^/(?:c|v|i|amp)/(?<s>s/)?(?<rest>[^/]+\\.[^/]+/.*)$")]
    private static partial Regex AmpPath();

    [GeneratedRegex("https?://[!-~]+")]
    private static partial Regex EmbeddedAddress();
}
