using System.Text.RegularExpressions;

namespace Monitor.Watch.Triage;

/// <summary>
/// The form of an article's address under which all its copies meet: https for http, no "www.", no form for phones or
/// AMP, no default port, no fragment, no trailing slash, no parameter that only tracks the reader, the rest of the
/// parameters in order; and what a forwarding address forwards to, where the address itself says it.
/// </summary>
internal static partial class CanonicalAddress
{
    private static readonly string[] HostForms = ["www.", "m.", "mobile.", "amp."];

    public static string Of(Uri address)
    {
        var target = ForwardedAddress.Of(address);
        return IsWeb(target) ? OfWeb(target, PathOf(target), QueryOf(target.Query)) : target.AbsoluteUri;
    }

    /// <summary>The same; null for a site's front page, which many feeds give as the link of every item.</summary>
    public static string? OfArticle(Uri address)
    {
        var target = ForwardedAddress.Of(address);
        if (!IsWeb(target))
        {
            return target.AbsoluteUri;
        }

        var (path, query) = (PathOf(target), QueryOf(target.Query));
        return path.Length + query.Length > 0 ? OfWeb(target, path, query) : null;
    }

    /// <summary>The publisher's host, in the same sense; empty for what is not on the web.</summary>
    public static string SourceOf(Uri address) => ForwardedAddress.Of(address) is var target && IsWeb(target) ? HostOf(target) : "";

    private static string OfWeb(Uri target, string path, string query) => $"https://{HostOf(target)}{path}{query}";

    private static bool IsWeb(Uri address) => address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps;

    private static string HostOf(Uri address)
    {
        var host = address.IdnHost.ToLowerInvariant().TrimEnd('.').Replace(".m.", ".", StringComparison.Ordinal);
        while (Array.Find(HostForms, form => host.StartsWith(form, StringComparison.Ordinal) && host.AsSpan(form.Length).Contains('.')) is { } form)
        {
            host = host[form.Length..];
        }

        return address.IsDefaultPort || address.Port is 80 or 443 ? host : $"{host}:{address.Port}";
    }

    private static string PathOf(Uri address)
    {
        var path = AmpForms().Replace(address.AbsolutePath, static match => match.Groups["html"].Value).TrimEnd('/');
        path = path.StartsWith("/amp/", StringComparison.OrdinalIgnoreCase) ? path[4..] : path;
        return Escapes().Replace(path, static match => match.Value.ToUpperInvariant());
    }

    private static string QueryOf(string query)
    {
        if (query.Length <= 1)
        {
            return "";
        }

        var kept = query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(pair => !TrackingParameters.Tracks(pair)).Order(StringComparer.Ordinal);
        var joined = string.Join('&', kept);
        return joined.Length > 0 ? "?" + joined : "";
    }

    /// <summary>"/a/amp", "/a/amp.html", "/a.amp" and "/a.amp.html".</summary>
    [GeneratedRegex(@"(?:/amp/?|/amp\.html?|\.amp(?<html>\.html?)?)$", RegexOptions.IgnoreCase)]
    private static partial Regex AmpForms();

    [GeneratedRegex("%[0-9a-f]{2}", RegexOptions.IgnoreCase)]
    private static partial Regex Escapes();
}
