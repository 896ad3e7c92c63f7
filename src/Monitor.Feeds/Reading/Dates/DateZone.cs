using System.Globalization;

namespace Monitor.Feeds.Reading.Dates;

/// <summary>The zone of a date. A number says more than a name, a name more than a script.</summary>
internal sealed class DateZone
{
    private static readonly TimeSpan widest = TimeSpan.FromHours(14);

    private TimeSpan? shift;
    private TimeSpan? named;
    private TimeSpan? implied;
    private TimeZoneInfo? region;

    /// <summary>True for a named zone between New York and Los Angeles, where 3/4 is the fourth of March.</summary>
    public bool IsAmerican => named is { TotalHours: <= -4 and >= -8 };

    public TimeSpan OffsetAt(DateTime local) =>
        shift ?? named ?? region?.GetUtcOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified)) ?? implied ?? TimeSpan.Zero;

    public void TakeShift(bool isEast, string hours, string minutes)
    {
        // +530 and +0530 are hours and minutes without a colon.
        var split = minutes.Length > 0 || hours.Length <= 2 ? hours.Length : hours.Length - 2;
        var size = new TimeSpan(Value(hours[..split]), Value(minutes.Length > 0 ? minutes : hours[split..]), 0);
        shift ??= size > widest ? TimeSpan.Zero : isEast ? size : -size;
    }

    // Before the time these are words: "at", "met".
    public void TakeName(string word, bool isAfterTime)
    {
        if (named is null && ZoneNames.Offset(word, isAfterTime) is { } offset)
        {
            named = offset;
        }
    }

    public void TakeRegion(string name)
    {
        if (TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone))
        {
            region = zone;
        }
        else if (name[(name.LastIndexOf('/') + 1)..] is { Length: > 0 } last)
        {
            TakeName(last, isAfterTime: true);
        }
    }

    // Korean sites give no zone with dates in their own words; they mean their own (as the Universal Feed Parser has it).
    public void TakeScript(char sign)
    {
        if (sign is '년' or '월' or '일')
        {
            implied = TimeSpan.FromHours(9);
        }
    }

    public void TakeHalf(string word) => implied = word switch
    {
        "오전" or "오후" or "午前" or "午後" => TimeSpan.FromHours(9),
        "上午" or "下午" => TimeSpan.FromHours(8),
        _ => implied,
    };

    private static int Value(string digits) =>
        digits.Length == 0 ? 0 : digits.Length > 3 ? 99 : int.Parse(digits, CultureInfo.InvariantCulture);
}
