using System.Globalization;

namespace Monitor.Feeds.Reading.Dates;

/// <summary>Dates of digits only: seconds or milliseconds since 1970, and ISO 8601 without its hyphens.</summary>
internal static class DigitDate
{
    private const long LastSecond = 253_402_300_799;

    public static DateTimeOffset? Read(string text)
    {
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        return text.Length switch
        {
            9 or 10 => DateTimeOffset.FromUnixTimeSeconds(number),
            12 or 13 when number / 1000 <= LastSecond && !IsCalendar(text) => DateTimeOffset.FromUnixTimeMilliseconds(number),
            4 => Exact(text, "yyyy"),
            5 => Ordinal(CenturyOf(text[..2]), text[2..]),
            6 => Exact(text, "yyMMdd"),
            7 => Ordinal(int.Parse(text[..4], CultureInfo.InvariantCulture), text[4..]),
            8 => Exact(text, "yyyyMMdd"),
            12 => Exact(text, "yyyyMMddHHmm"),
            14 => Exact(text, "yyyyMMddHHmmss"),
            _ => null,
        };
    }

    /// <summary>ISO 8601 counts the days of the year from 1.</summary>
    public static DateTimeOffset? Ordinal(int year, string days) =>
        year is >= 1 and <= 9998
        && int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out var day)
        && day >= 1 && day <= (DateTime.IsLeapYear(year) ? 366 : 365)
            ? new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(day - 1)
            : null;

    // Two digits as in RFC 2822, 4.3, except that no feed is older than 1970.
    public static int CenturyOf(string digits)
    {
        var year = int.Parse(digits, CultureInfo.InvariantCulture);
        return digits.Length > 2 ? year : year < 70 ? 2000 + year : 1900 + year;
    }

    private static bool IsCalendar(string text) => text.Length == 12 && Exact(text, "yyyyMMddHHmm") is { Year: > 1900 and < 2200 };

    private static DateTimeOffset? Exact(string text, string form) =>
        DateTimeOffset.TryParseExact(text, form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? date
            : null;
}
