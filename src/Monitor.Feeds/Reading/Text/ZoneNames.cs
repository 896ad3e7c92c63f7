using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Monitor.Feeds.Reading.Text;

/// <summary>Zones as feeds write them.</summary>
internal static partial class ZoneNames
{
    // RFC 822, 5.1, and names common elsewhere. The military letters of RFC 822 were defined with the
    // wrong sign (RFC 2822, 4.3), so they count as UTC like every unknown name.
    private static readonly FrozenDictionary<string, double> hours = new Dictionary<string, double>
    {
        ["EST"] = -5, ["EDT"] = -4, ["ET"] = -5, ["CST"] = -6, ["CDT"] = -5, ["MST"] = -7, ["MDT"] = -6,
        ["PST"] = -8, ["PDT"] = -7, ["AKST"] = -9, ["AKDT"] = -8, ["HST"] = -10, ["AST"] = -4, ["ADT"] = -3,
        ["NST"] = -3.5, ["NDT"] = -2.5, ["BST"] = 1, ["IST"] = 5.5, ["WET"] = 0, ["WEST"] = 1, ["CET"] = 1,
        ["MEZ"] = 1, ["CEST"] = 2, ["MESZ"] = 2, ["EET"] = 2, ["EEST"] = 3, ["MSK"] = 3, ["JST"] = 9, ["KST"] = 9,
        ["AEST"] = 10, ["AEDT"] = 11, ["AWST"] = 8, ["NZST"] = 12, ["NZDT"] = 13,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static TimeSpan Offset(string zone)
    {
        var name = zone.Trim();
        if (Shift().Match(name) is { Success: true } shift)
        {
            var size = new TimeSpan(Number(shift.Groups[2]), Number(shift.Groups[3]), 0);
            return size.TotalHours > 14 ? TimeSpan.Zero : shift.Groups[1].Value == "+" ? size : -size;
        }

        var word = name.Split(' ', '(')[0];
        return hours.TryGetValue(word, out var offset) ? TimeSpan.FromHours(offset) : TimeSpan.Zero;
    }

    private static int Number(Group digits) =>
        digits.Success ? int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?:GMT|UTC|UT)?\s*([+-])(\d{1,2}):?(\d{2})?", RegexOptions.IgnoreCase)]
    private static partial Regex Shift();
}
