using System.Text.RegularExpressions;

namespace Monitor.Analysis.Events;

/// <summary>The news agency that a report credits at its beginning, in brackets or before a dash, or whose host it is on.</summary>
internal static partial class NewsAgency
{
    private const int Beginning = 160;

    public static string CreditedIn(string title, string text, string host)
    {
        var start = text.Length > Beginning ? text[..Beginning] : text;
        return Credit().Match($"{title}\n{start}") is { Success: true } credit ? Named(credit.Groups["name"].Value) : OfHost(host);
    }

    private static string Named(string name) => name switch
    {
        "Associated Press" => "AP",
        "Agence France-Presse" => "AFP",
        "REUTERS" => "Reuters",
        _ => name,
    };

    private static string OfHost(string host) => host switch
    {
        "apnews.com" => "AP",
        "reuters.com" => "Reuters",
        "afp.com" => "AFP",
        _ => "",
    };

    [GeneratedRegex(@"\((?<name>AP|AFP|Reuters|REUTERS|UPI|dpa|Xinhua|Associated Press|Agence France-Presse)\)|(?:^|\n)(?<name>AP|AFP|Reuters|REUTERS|UPI|dpa|Xinhua) [-–—] |[-–—] (?<name>AP|Reuters|AFP)(?: News)?\s*(?:\n|$)")]
    private static partial Regex Credit();
}
