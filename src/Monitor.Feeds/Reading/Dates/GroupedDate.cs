using System.Globalization;

namespace Monitor.Feeds.Reading.Dates;

/// <summary>Days of two or three numbers with marks between them.</summary>
internal static class GroupedDate
{
    /// <summary>Null where the numbers make no day in any order. A missing day is null.</summary>
    public static (int? Year, int? Month, int? Day)? Read(string first, string middle, string last, char mark)
    {
        if (first.Length == 4)
        {
            return last.Length > 0 || middle.Length < 3
                ? Day(first, middle, last)
                : DigitDate.Ordinal(Value(first), middle) is { } date ? (date.Year, date.Month, date.Day) : null;
        }

        return mark switch
        {
            _ when last.Length == 0 => null,
            '-' when last.Length <= 2 => Day(first, middle, last) ?? Day(last, middle, first),
            // Slashes are American where the year has two digits, and else where the day cannot be the first number.
            '/' when last.Length <= 2 => Day(last, first, middle) ?? Day(last, middle, first),
            _ => Day(last, middle, first) ?? Day(last, first, middle),
        };
    }

    private static (int? Year, int? Month, int? Day)? Day(string year, string month, string day)
    {
        var (y, m, d) = (DigitDate.CenturyOf(year), Value(month), day.Length == 0 ? 1 : Value(day));
        return m is >= 1 and <= 12 && d >= 1 && d <= 31 && y is >= 1 and <= 9998
            ? (y, m, day.Length == 0 ? null : d)
            : null;
    }

    private static int Value(string digits) => digits.Length > 4 ? int.MaxValue : int.Parse(digits, CultureInfo.InvariantCulture);
}
