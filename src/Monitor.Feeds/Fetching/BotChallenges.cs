using System.Net.Http.Headers;

namespace Monitor.Feeds.Fetching;

/// <summary>Recognises the pages that protection services show to programs, by what was seen on each.</summary>
internal static class BotChallenges
{
    private static readonly (string Header, string Value, string Guard)[] headers =
    [
        ("cf-mitigated", "challenge", "Cloudflare"),
        ("x-vercel-mitigated", "challenge", "Vercel"),
        ("x-amzn-waf-action", "challenge", "the AWS firewall"),
        ("x-amzn-waf-action", "captcha", "the AWS firewall"),
        ("x-datadome", "protected", "DataDome"),
    ];

    // Each is part of the challenge itself, not a script that the same service adds to the pages it lets through.
    private static readonly (string Sign, string Guard)[] signs =
    [
        ("<title>Just a moment...</title>", "Cloudflare"),
        ("<title>Attention Required! | Cloudflare</title>", "Cloudflare"),
        ("cf-browser-verification", "Cloudflare"),
        ("_cf_chl_opt", "Cloudflare"),
        ("cf-error-details", "Cloudflare"),
        ("errors.edgesuite.net", "Akamai"),
        ("_Incapsula_Resource", "Imperva Incapsula"),
        ("Incapsula incident ID", "Imperva Incapsula"),
        ("captcha-delivery.com", "DataDome"),
        ("px-captcha", "PerimeterX"),
        ("Sucuri WebSite Firewall - Access Denied", "Sucuri"),
        ("<title>DDoS-Guard</title>", "DDoS-Guard"),
        ("id=\"anubis_challenge\"", "Anubis"),
        ("awsWafCookieDomainList", "the AWS firewall"),
        ("KPSDK.scriptStart", "Kasada"),
        ("<title>StackPath</title>", "StackPath"),
    ];

    /// <summary>The name of the service whose challenge this is; null when it is none.</summary>
    public static string? GuardOf(HttpResponseHeaders answer) => Array.Find(headers, sign =>
        answer.NonValidated.TryGetValues(sign.Header, out var values)
        && values.ToString().Contains(sign.Value, StringComparison.OrdinalIgnoreCase)).Guard;

    /// <param name="page">The beginning of a web page.</param>
    /// <param name="isRefusal">
    /// Whether it came with a status of refusal; with a success, only a small page is a challenge, because an article
    /// may speak of one.
    /// </param>
    public static string? GuardOf(string page, bool isRefusal)
    {
        var guard = Array.Find(signs, sign => page.Contains(sign.Sign, StringComparison.OrdinalIgnoreCase)).Guard;
        return isRefusal || page.Length < WebPages.Beginning ? guard : null;
    }
}
