using System.Globalization;

namespace Monitor.Feeds.Reading.Dates;

/// <summary>Which of the numbers that stand alone in a date is the day and which the year.</summary>
internal static class LooseDate
{
    public static void Settle(List<string> numbers, ref int? year, ref int? month, ref int? day)
    {
        if (month is null && numbers is [{ Length: <= 2 } first, { Length: <= 2 } second, { Length: 4 }])
        {
            // Numbers only: month first unless there is no such month.
            month = Value(first) <= 12 ? Value(first) : Value(second);
            day = Value(first) <= 12 ? Value(second) : Value(first);
        }

        foreach (var digits in numbers)
        {
            if (digits.Length <= 2 && day is null && Value(digits) is >= 1 and <= 31)
            {
                day = Value(digits);
            }
            else if (digits.Length is 2 or 4 && year is null && (digits.Length == 4 || day is not null))
            {
                year = DigitDate.CenturyOf(digits);
            }
        }
    }

    private static int Value(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
