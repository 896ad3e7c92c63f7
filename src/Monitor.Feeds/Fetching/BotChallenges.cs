using System.Net.Http.Headers;

namespace Monitor.Feeds.Fetching;

/// <summary>Recognises the pages that protection services show to programs, by what was seen on each.</summary>
internal static class BotChallenges
{
    // It adds its header to what it lets through as well.
    private const string DataDome = "DataDome";

    // Imperva adds its script to the pages it lets through as well; its own pages are smaller than this.
    private const int LargestOwnPage = 4096;

    private static readonly (string Header, string Value, string Guard)[] headers =
    [
        ("cf-mitigated", "challenge", "Cloudflare"),
        ("x-vercel-mitigated", "challenge", "Vercel"),
        ("x-amzn-waf-action", "challenge", "the AWS firewall"),
        ("x-amzn-waf-action", "captcha", "the AWS firewall"),
        ("x-datadome", "protected", DataDome),
    ];

    private static readonly (string Sign, string Guard)[] signs =
    [
        ("<title>Just a moment...</title>", "Cloudflare"),
        ("<title>Attention Required! | Cloudflare</title>", "Cloudflare"),
        ("cf-browser-verification", "Cloudflare"),
        ("_cf_chl_opt", "Cloudflare"),
        ("used Cloudflare to restrict access", "Cloudflare"),
        ("errors.edgesuite.net", "Akamai"),
        ("_Incapsula_Resource", "Imperva Incapsula"),
        ("Incapsula incident ID", "Imperva Incapsula"),
        ("captcha-delivery.com", DataDome),
        ("px-captcha", "PerimeterX"),
        ("Sucuri WebSite Firewall - Access Denied", "Sucuri"),
        ("<title>DDoS-Guard</title>", "DDoS-Guard"),
        ("id=\"anubis_challenge\"", "Anubis"),
        ("awsWafCookieDomainList", "the AWS firewall"),
        ("KPSDK.scriptStart", "Kasada"),
        ("<title>StackPath</title>", "StackPath"),
    ];

    /// <summary>The name of the service whose challenge this is; null when it is none.</summary>
    public static string? GuardOf(HttpResponseHeaders answer, bool isRefusal) => Array.Find(headers, sign =>
        (isRefusal || sign.Guard != DataDome)
        && answer.NonValidated.TryGetValues(sign.Header, out var values)
        && values.ToString().Contains(sign.Value, StringComparison.OrdinalIgnoreCase)).Guard;

    /// <param name="page">The beginning of a web page.</param>
    /// <param name="isRefusal">
    /// Whether it came with a status of refusal. With a success only a small page, or one with the title of a
    /// challenge, is one.
    /// </param>
    public static string? GuardOf(string page, bool isRefusal) => Array.Find(signs, sign =>
        (isRefusal || page.Length <= LargestOwnPage || sign.Sign.StartsWith("<title>", StringComparison.Ordinal))
        && page.Contains(sign.Sign, StringComparison.OrdinalIgnoreCase)).Guard;
}
