using Monitor.Analysis.Figures.Wording;

namespace Monitor.Analysis.Figures.Dates;

/// <summary>Holds a time expression against the day of publication.</summary>
internal static class TimeResolution
{
    /// <summary>How long "weeks" and "months" are taken to last when no number is given.</summary>
    private const int SomeDays = 14;
    private const int SomeWeeks = 8;
    private const int SomeMonths = 6;
    private const int SomeYears = 3;

    /// <param name="published">Null when unknown: only expressions with a year resolve.</param>
    /// <param name="isPast">The sentence looks back, so that a month without a year is the last one, not the next.</param>
    public static ResolvedDate? Resolve(TimeExpression time, DateOnly? published, bool isPast, string words)
    {
        var range = time switch
        {
            { Season: { } season } => Season(time, season, published, isPast),
            { Month: > 0, Day: > 0 } => Day(time, published, isPast),
            { Month: > 0 } => Month(time, published, isPast) is var month && IsBefore(words) && time.Edge == TimeWord.None ? DayBefore(month) : Month(time, published, isPast),
            { Year: > 0 } => Year(time, time.Year),
            _ => published is { } day ? Relative(time, day) : null,
        };
        return range is var (earliest, latest, precision) ? new ResolvedDate(earliest, latest, precision, words) : null;
    }

    // "before January" ends with December.
    private static bool IsBefore(string words) => words.StartsWith("before", StringComparison.OrdinalIgnoreCase) || words.StartsWith("ahead of", StringComparison.OrdinalIgnoreCase);

    private static (DateOnly, DateOnly, DatePrecision)? DayBefore((DateOnly Earliest, DateOnly Latest, DatePrecision Precision)? month) =>
        month is var (first, _, precision) ? (first.AddMonths(-1), first.AddDays(-1), precision) : null;

    private static (DateOnly Earliest, DateOnly Latest, DatePrecision Precision)? Relative(TimeExpression time, DateOnly day) => time switch
    {
        { IsSpan: true } => (day, Later(day, time.Unit, time.Count), DatePrecision.Loose),
        { Unit: TimeWord.Year, Anchor: TimeWord.None, Edge: TimeWord.Middle } when day.Month > 6 => Year(time, day.Year + 1),
        { Unit: TimeWord.Year } => Year(time, day.Year + Shift(time.Anchor)),
        { Unit: TimeWord.Month } => MonthRange(new DateOnly(day.Year, day.Month, 1).AddMonths(Shift(time.Anchor)), time.Edge),
        { Unit: TimeWord.Week } => Week(day.AddDays(7 * Shift(time.Anchor))),
        { Unit: TimeWord.Today } => (day, day, DatePrecision.Day),
        { Unit: TimeWord.Tomorrow } => (day.AddDays(1), day.AddDays(1), DatePrecision.Day),
        { Weekday: { } weekday } => Weekday(day, weekday),
        _ => null,
    };

    private static int Shift(TimeWord anchor) => anchor switch
    {
        TimeWord.Next or TimeWord.Coming => 1,
        TimeWord.Last => -1,
        _ => 0,
    };

    private static DateOnly Later(DateOnly day, TimeWord unit, int count) => unit switch
    {
        TimeWord.Day => day.AddDays(count > 0 ? count : SomeDays),
        TimeWord.Week => day.AddDays(7 * (count > 0 ? count : SomeWeeks)),
        TimeWord.Month => day.AddMonths(count > 0 ? count : SomeMonths),
        _ => day.AddYears(count is > 0 and < 100 ? count : SomeYears),
    };

    private static (DateOnly, DateOnly, DatePrecision) Week(DateOnly day)
    {
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        return (monday, monday.AddDays(6), DatePrecision.Day);
    }

    private static (DateOnly, DateOnly, DatePrecision) Weekday(DateOnly day, DayOfWeek weekday)
    {
        var next = day.AddDays(((int)weekday - (int)day.DayOfWeek + 7) % 7);
        return (next, next, DatePrecision.Day);
    }

    private static (DateOnly, DateOnly, DatePrecision)? Season(TimeExpression time, (int First, int Last) season, DateOnly? published, bool isPast)
    {
        var (first, last) = season;
        var year = time.Year;
        if (year == 0)
        {
            if (published is not { } day)
            {
                return null;
            }

            var isOver = day.Month > (last < first ? 12 : last);
            year = day.Year + (isPast ? (day.Month < first ? -1 : 0) : isOver || (time.Anchor == TimeWord.Next && day.Month >= first) ? 1 : 0);
        }

        var end = new DateOnly(last < first ? year + 1 : year, last, 1);
        return (new DateOnly(year, first, 1), EndOfMonth(end), DatePrecision.Season);
    }

    private static (DateOnly, DateOnly, DatePrecision)? Day(TimeExpression time, DateOnly? published, bool isPast)
    {
        var year = time.Year > 0 ? time.Year : YearOf(time, published, isPast);
        if (year is not { } known || time.Day > DateTime.DaysInMonth(known, time.Month))
        {
            return null;
        }

        var day = new DateOnly(known, time.Month, time.Day);
        return (day, day, DatePrecision.Day);
    }

    private static (DateOnly, DateOnly, DatePrecision)? Month(TimeExpression time, DateOnly? published, bool isPast)
    {
        var year = time.Year > 0 ? time.Year : YearOf(time, published, isPast);
        return year is { } known ? MonthRange(new DateOnly(known, time.Month, 1), time.Edge) : null;
    }

    // A month without a year is the next such month, this one included; looking back, the last such month.
    private static int? YearOf(TimeExpression time, DateOnly? published, bool isPast)
    {
        if (published is not { } day)
        {
            return null;
        }

        var isLater = time.Month > day.Month || (time.Month == day.Month && (time.Day == 0 || time.Day >= day.Day));
        var isEarlier = time.Month < day.Month || (time.Month == day.Month && (time.Day == 0 || time.Day <= day.Day));
        if (time.Anchor == TimeWord.Last || isPast)
        {
            return day.Year - (isEarlier && !(time.Anchor == TimeWord.Last && time.Month == day.Month) ? 0 : 1);
        }

        return day.Year + (isLater && !(time.Anchor == TimeWord.Next && time.Month == day.Month) ? 0 : 1);
    }

    private static (DateOnly, DateOnly, DatePrecision) MonthRange(DateOnly first, TimeWord edge) => edge switch
    {
        TimeWord.Start => (first, first.AddDays(9), DatePrecision.Month),
        TimeWord.Middle => (first.AddDays(10), first.AddDays(19), DatePrecision.Month),
        TimeWord.End => (first.AddDays(20), EndOfMonth(first), DatePrecision.Month),
        _ => (first, EndOfMonth(first), DatePrecision.Month),
    };

    private static (DateOnly, DateOnly, DatePrecision)? Year(TimeExpression time, int year) => time.Edge switch
    {
        TimeWord.Start => (new DateOnly(year, 1, 1), new DateOnly(year, 3, 31), DatePrecision.Season),
        TimeWord.Middle => (new DateOnly(year, 5, 1), new DateOnly(year, 6, 30), DatePrecision.Season),
        TimeWord.End => (new DateOnly(year, 12, 1), new DateOnly(year, 12, 31), DatePrecision.Month),
        _ => (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), DatePrecision.Year),
    };

    private static DateOnly EndOfMonth(DateOnly first) => first.AddMonths(1).AddDays(-first.Day);
}
