using System.Globalization;
using System.Text.RegularExpressions;

namespace Monitor.Feeds.Reading.Text;

/// <summary>Dates of feeds: RFC 822 (RSS), ISO 8601 (Atom, Dublin Core, JSON) and the forms in which they are broken.</summary>
internal static partial class DateText
{
    private const string Time =
        @"(?:(?<h>\d{1,2}):(?<mi>\d{1,2})(?::(?<s>\d{1,2})(?:[.,]\d+)?)?\s*(?<half>[AaPp])?(?(half)\.?[Mm]\.?))";

    /// <summary>Null when the text names no day. In UTC; a text without a zone, or with an unknown one, is taken as UTC.</summary>
    public static DateTimeOffset? Read(string text)
    {
        var trimmed = text.Trim();
        foreach (var form in (IEnumerable<Regex>)[Iso(), DayFirst(), MonthFirst(), YearLast()])
        {
            if (form.Match(trimmed) is { Success: true } match && Build(match) is { } date)
            {
                return date;
            }
        }

        const DateTimeStyles Styles = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        return DateTimeOffset.TryParse(trimmed, CultureInfo.InvariantCulture, Styles, out var other) ? other : null;
    }

    private static DateTimeOffset? Build(Match match)
    {
        var month = match.Groups["mo"] is { Success: true } name ? MonthNames.Number(name.Value) : 1;
        var (year, day) = (Year(match.Groups["y"].Value), Number(match, "d", 1));
        var (hour, minute, second) = (Hour(match), Number(match, "mi", 0), Math.Min(Number(match, "s", 0), 59));
        if (month is null || year is < 1 or > 9998 || day < 1 || day > DateTime.DaysInMonth(year, month.Value)
            || hour > 24 || minute > 59)
        {
            return null;
        }

        // Hour 24 is the end of the day (ISO 8601); second 60 is a leap second.
        var local = new DateTime(year, month.Value, day, 0, 0, 0, DateTimeKind.Utc)
            .AddHours(hour).AddMinutes(minute).AddSeconds(second);
        var shift = ZoneNames.Offset(match.Groups["z"].Value);
        return local.Ticks < shift.Ticks ? null : new DateTimeOffset(local - shift, TimeSpan.Zero);
    }

    private static int Hour(Match match)
    {
        var hour = Number(match, "h", 0);
        return match.Groups["half"].Value switch
        {
            "p" or "P" when hour < 12 => hour + 12,
            "a" or "A" when hour == 12 => 0,
            _ => hour,
        };
    }

    // Two digits as in RFC 2822, 4.3, except that no feed is older than 1970.
    private static int Year(string digits)
    {
        var year = int.Parse(digits, CultureInfo.InvariantCulture);
        return digits.Length > 2 ? year : year < 70 ? 2000 + year : 1900 + year;
    }

    private static int Number(Match match, string group, int otherwise) =>
        match.Groups[group] is { Success: true } found
            ? int.Parse(found.ValueSpan, CultureInfo.InvariantCulture)
            : otherwise;

    [GeneratedRegex(@"^(?<y>\d{4})(?:-?(?<mo>\d{2})(?:-?(?<d>\d{2}))?)?(?:[Tt\s]+(?<h>\d{2}):?(?<mi>\d{2})(?::?(?<s>\d{2})(?:[.,]\d+)?)?)?\s*(?<z>(?:[+-]\d|[A-Za-z(]).*)?$")]
    private static partial Regex Iso();

    [GeneratedRegex(@"^(?:\p{L}+\.?,?\s*)?(?<d>\d{1,2})(?:st|nd|rd|th|\.)?[\s-]+(?<mo>\p{L}+)\.?,?[\s-]+(?<y>\d{4}|\d{2})(?:,?\s+" + Time + @")?\s*(?<z>.*)$")]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"^(?:\p{L}+\.?,?\s+)?(?<mo>\p{L}+)\.?\s+(?<d>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<y>\d{4})(?:,?\s+" + Time + @")?\s*(?<z>.*)$")]
    private static partial Regex MonthFirst();

    // The form of the C library: Thu Jan  1 19:48:21 2004, with the zone before or behind the year.
    [GeneratedRegex(@"^(?:\p{L}+\.?,?\s+)?(?<mo>\p{L}+)\.?\s+(?<d>\d{1,2})\s+" + Time + @"\s*(?<z>[A-Z]{1,4}|[+-]\d{4})?\s+(?<y>\d{4})$")]
    private static partial Regex YearLast();
}
