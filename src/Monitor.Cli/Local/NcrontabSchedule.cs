using System.Collections.Immutable;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Monitor.Cli.Local;

/// <summary>
/// A timer's schedule in UTC: six fields <c>{second} {minute} {hour} {day} {month} {day-of-week}</c>, as the Azure
/// Functions documentation of the timer trigger defines under "NCRONTAB expressions". Sunday is 0. All six fields
/// must hold: a day and a day of the week together mean a day that is both, unlike in Unix cron, where either will do.
/// </summary>
internal sealed class NcrontabSchedule
{
    private static readonly ImmutableArray<string> Months =
        ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

    private static readonly ImmutableArray<string> Days = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

    private static readonly ImmutableArray<(string Name, int Least, int Most, ImmutableArray<string> Names)> Fields =
    [
        ("second", 0, 59, []),
        ("minute", 0, 59, []),
        ("hour", 0, 23, []),
        ("day", 1, 31, []),
        ("month", 1, 12, Months),
        ("day of the week", 0, 6, Days),
    ];

    // 29 February on one given day of the week comes back after 40 years at the latest (over 2100, which has none).
    private const int YearsAhead = 41;

    private readonly ImmutableArray<NcrontabField> _fields;

    private NcrontabSchedule(ImmutableArray<NcrontabField> fields) => _fields = fields;

    /// <param name="reason">What is wrong, as a clause without a full stop.</param>
    public static bool TryParse(
        string text,
        [NotNullWhen(true)] out NcrontabSchedule? schedule,
        [NotNullWhen(false)] out string? reason)
    {
        schedule = null;
        var parts = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != Fields.Length)
        {
            reason = $"it has {parts.Length} fields instead of six (second, minute, hour, day, month, day of the week)";
            return false;
        }

        if (!TryParseFields(parts, out var fields, out reason))
        {
            return false;
        }

        schedule = new NcrontabSchedule(fields);
        reason = schedule.ComesEver() ? null : "no month that it names has a day that it names";
        return reason is null;
    }

    /// <summary>The first time after <paramref name="after"/>, never that time itself; in whole seconds.</summary>
    public DateTimeOffset Next(DateTimeOffset after)
    {
        var utc = after.UtcDateTime;
        var start = new DateTime(utc.Ticks - (utc.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc).AddSeconds(1);
        var end = start.AddYears(YearsAhead);
        for (var day = start.Date; day < end; day = day.AddDays(1))
        {
            var from = day < start ? start.TimeOfDay : TimeSpan.Zero;
            if (IsDay(day) && FirstTime(from) is { } time)
            {
                return new DateTimeOffset(day + time, TimeSpan.Zero);
            }
        }

        throw new UnreachableException();
    }

    private static bool TryParseFields(
        string[] parts, out ImmutableArray<NcrontabField> fields, [NotNullWhen(false)] out string? reason)
    {
        var read = ImmutableArray.CreateBuilder<NcrontabField>(parts.Length);
        fields = [];
        for (var i = 0; i < parts.Length; i++)
        {
            var (name, least, most, names) = Fields[i];
            if (!NcrontabField.TryParse(parts[i], least, most, names, out var field))
            {
                reason = $"'{parts[i]}' is no {name} between {least} and {most}, nor a list, range or step of such";
                return false;
            }

            read.Add(field);
        }

        fields = read.MoveToImmutable();
        reason = null;
        return true;
    }

    private bool ComesEver()
    {
        // 2024 has a 29 February.
        return Enumerable.Range(1, 12).Any(month => _fields[4].Holds(month)
            && Enumerable.Range(1, DateTime.DaysInMonth(2024, month)).Any(_fields[3].Holds));
    }

    private bool IsDay(DateTime day) =>
        _fields[3].Holds(day.Day) && _fields[4].Holds(day.Month) && _fields[5].Holds((int)day.DayOfWeek);

    private TimeSpan? FirstTime(TimeSpan from)
    {
        for (var hour = from.Hours; hour < 24; hour++)
        {
            if (!_fields[2].Holds(hour))
            {
                continue;
            }

            var time = hour == from.Hours ? FirstInHour(from.Minutes, from.Seconds) : FirstInHour(0, 0);
            if (time is { } found)
            {
                return TimeSpan.FromHours(hour) + found;
            }
        }

        return null;
    }

    private TimeSpan? FirstInHour(int minute, int second)
    {
        for (var (m, s) = (minute, second); m < 60; m++, s = 0)
        {
            if (_fields[1].Holds(m) && First(_fields[0], s) is { } found)
            {
                return new TimeSpan(0, m, found);
            }
        }

        return null;
    }

    private static int? First(NcrontabField field, int from)
    {
        for (var value = from; value < 60; value++)
        {
            if (field.Holds(value))
            {
                return value;
            }
        }

        return null;
    }
}
