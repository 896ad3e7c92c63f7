namespace Monitor.Watch.Triage;

/// <summary>
/// The form of an article's address under which all its copies meet: https for http, host without "www.", no default
/// port, no fragment, no trailing slash, no parameter that only tracks the reader.
/// </summary>
internal static class CanonicalAddress
{
    private static readonly HashSet<string> TrackingParameters = new(StringComparer.OrdinalIgnoreCase)
    {
        "fbclid", "gclid", "dclid", "msclkid", "mc_cid", "mc_eid", "igshid", "ocid", "cmpid", "ref", "source", "rss",
    };

    public static string Of(Uri address)
    {
        if (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps)
        {
            return address.AbsoluteUri;
        }

        var host = address.IdnHost.StartsWith("www.", StringComparison.Ordinal) ? address.IdnHost[4..] : address.IdnHost;
        var port = address.IsDefaultPort ? "" : $":{address.Port}";
        return $"https://{host}{port}{address.AbsolutePath.TrimEnd('/')}{Query(address.Query)}";
    }

    private static string Query(string query)
    {
        var kept = query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(pair => !Tracks(pair));
        var joined = string.Join('&', kept);
        return joined.Length > 0 ? "?" + joined : "";
    }

    private static bool Tracks(string pair)
    {
        var name = pair.Split('=', 2)[0];
        return name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("at_", StringComparison.OrdinalIgnoreCase)
            || TrackingParameters.Contains(name);
    }
}
