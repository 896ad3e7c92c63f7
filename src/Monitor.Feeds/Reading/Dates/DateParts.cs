using System.Globalization;

namespace Monitor.Feeds.Reading.Dates;

/// <summary>What a date has been found to say so far.</summary>
internal sealed class DateParts
{
    private readonly List<string> loose = [];
    private readonly DateZone zone = new();
    private int? year;
    private int? month;
    private int? day;
    private int? hour;
    private int minute;
    private int second;
    private DayHalf half;
    private bool monthMayBeWeekday;
    private bool mayBeAmerican;
    private string lastWord = "";

    public bool HasTime => hour is not null;

    /// <summary>Null where no day is named, or one that no calendar has.</summary>
    public DateTimeOffset? Build()
    {
        LooseDate.Settle(loose, ref year, ref month, ref day);
        if (mayBeAmerican && (half != default || zone.IsAmerican))
        {
            (month, day) = (day, month);
        }

        if (year is not (>= 1 and <= 9998) || month is not (>= 1 and <= 12) || (day is null && HasTime)
            || (day ?? 1) < 1 || (day ?? 1) > DateTime.DaysInMonth(year.Value, month.Value)
            || hour > 24 || minute > 59 || second > 60)
        {
            return null;
        }

        // Hour 24 is the end of the day (ISO 8601); second 60 is a leap second.
        var local = new DateTime(year.Value, month.Value, day ?? 1, 0, 0, 0, DateTimeKind.Utc)
            .AddHours(half.Turn(hour ?? 0)).AddMinutes(minute).AddSeconds(Math.Min(second, 59));
        var shift = zone.OffsetAt(local);
        return local.Ticks < shift.Ticks ? null : new DateTimeOffset(local - shift, TimeSpan.Zero);
    }

    public void TakeNumber(string digits)
    {
        // Vietnamese counts its months: "tháng 5".
        if (month is null && MonthNames.IsMonthWord(lastWord) && digits.Length <= 2)
        {
            month = Value(digits);
        }
        else
        {
            loose.Add(digits);
        }

        lastWord = "";
    }

    public void TakeDay(DateTimeOffset date) => (year, month, day) = (date.Year, date.Month, date.Day);

    /// <summary>A second time replaces a midnight before it: some publishers give both.</summary>
    public void TakeTime(string hours, string minutes, string seconds)
    {
        if (hour is null || (hour == 0 && minute == 0 && second == 0))
        {
            (hour, minute, second) = (Value(hours), Value(minutes), Value(seconds));
        }
    }

    /// <summary>Numbers that say by the sign behind them what they count, as in Chinese, Japanese and Korean.</summary>
    public bool TakeCounted(string digits, char sign)
    {
        switch (sign)
        {
            case '年' or '년':
                year = Value(digits);
                break;
            case '月' or '월':
                month = Value(digits);
                break;
            case '日' or '일' or '号' or '號':
                day = Value(digits);
                break;
            case '時' or '时' or '시' or '点' or '點':
                hour = Value(digits);
                break;
            case '分' or '분':
                minute = Value(digits);
                break;
            case '秒' or '초':
                second = Value(digits);
                break;
            default:
                return false;
        }

        zone.TakeScript(sign);
        return true;
    }

    public void TakeGroup(string first, string middle, string last, char mark)
    {
        if (!char.IsDigit(middle[0]))
        {
            TakeNumber(first);
            TakeWord(middle);
            if (last.Length > 0)
            {
                TakeNumber(last);
            }

            return;
        }

        if (year is null && GroupedDate.Read(first, middle, last, mark) is { } found)
        {
            (year, month, day) = found;
            mayBeAmerican = mark == '/' && last.Length == 4 && day <= 12;
        }
    }

    public void TakeWord(string word)
    {
        if (DayHalf.Of(word) is { } named && (HasTime || word.Length > 1))
        {
            half = named;
            zone.TakeHalf(word);
        }
        else if (MonthNames.Number(lastWord, word) is { } number)
        {
            TakeMonth(number);
        }
        else
        {
            zone.TakeName(word, HasTime);
        }

        lastWord = word;
    }

    public void TakeRegion(string name) => zone.TakeRegion(name);

    public void TakeShift(bool isEast, string hours, string minutes) => zone.TakeShift(isEast, hours, minutes);

    // "mar" is Tuesday in front of a French date and March in it, "paz" Sunday in Turkish and October in Polish.
    private void TakeMonth(int number)
    {
        if (month is null || monthMayBeWeekday)
        {
            monthMayBeWeekday = month is null && loose.Count == 0 && year is null;
            month = number;
        }
    }

    private static int Value(string digits) => digits.Length > 4 ? int.MaxValue : int.Parse(digits, CultureInfo.InvariantCulture);
}
