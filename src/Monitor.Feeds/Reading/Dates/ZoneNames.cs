using System.Collections.Frozen;

namespace Monitor.Feeds.Reading.Dates;

/// <summary>Zones by name.</summary>
internal static class ZoneNames
{
    // RFC 822, 5.1, and names common elsewhere. The military letters of RFC 822 were defined with the
    // wrong sign (RFC 2822, 4.3), so they count as UTC like every unknown name.
    private static readonly FrozenDictionary<string, double> hours = new Dictionary<string, double>
    {
        ["Z"] = 0, ["UT"] = 0, ["UTC"] = 0, ["GMT"] = 0,
        ["EST"] = -5, ["EDT"] = -4, ["CST"] = -6, ["CDT"] = -5, ["MST"] = -7, ["MDT"] = -6, ["PST"] = -8, ["PDT"] = -7,
        ["AKST"] = -9, ["AKDT"] = -8, ["HST"] = -10, ["AST"] = -4, ["ADT"] = -3, ["NST"] = -3.5, ["NDT"] = -2.5,
        ["ART"] = -3, ["BRT"] = -3, ["CLT"] = -4, ["COT"] = -5, ["PET"] = -5, ["VET"] = -4,
        ["BST"] = 1, ["IST"] = 5.5, ["WET"] = 0, ["WEST"] = 1, ["CET"] = 1, ["MET"] = 1, ["MEZ"] = 1, ["WAT"] = 1,
        ["CEST"] = 2, ["MEST"] = 2, ["MESZ"] = 2, ["EET"] = 2, ["SAST"] = 2, ["CAT"] = 2, ["EEST"] = 3, ["MSK"] = 3,
        ["TRT"] = 3, ["EAT"] = 3, ["MSD"] = 4, ["GST"] = 4, ["IRST"] = 3.5, ["IRDT"] = 4.5, ["AFT"] = 4.5, ["PKT"] = 5,
        ["NPT"] = 5.75, ["ICT"] = 7, ["WIB"] = 7, ["SGT"] = 8, ["HKT"] = 8, ["PHT"] = 8, ["AWST"] = 8, ["JST"] = 9,
        ["KST"] = 9, ["ACST"] = 9.5, ["ACDT"] = 10.5, ["AEST"] = 10, ["AEDT"] = 11, ["NZST"] = 12, ["NZDT"] = 13,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    // Short names that are words as well.
    private static readonly FrozenDictionary<string, double> american = new Dictionary<string, double>
    {
        ["AT"] = -4, ["ET"] = -5, ["CT"] = -6, ["MT"] = -7, ["PT"] = -8,
    }.ToFrozenDictionary();

    public static TimeSpan? Offset(string name, bool isAfterTime) =>
        hours.TryGetValue(name, out var offset) || (isAfterTime && american.TryGetValue(name, out offset))
            ? TimeSpan.FromHours(offset)
            : null;
}
