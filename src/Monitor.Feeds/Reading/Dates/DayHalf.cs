namespace Monitor.Feeds.Reading.Dates;

/// <summary>Before or after noon, where the clock has twelve hours; the default says nothing.</summary>
internal readonly record struct DayHalf(bool IsMorning, bool IsAfternoon)
{
    public static DayHalf? Of(string word) => word.ToLowerInvariant() switch
    {
        "am" or "오전" or "上午" or "午前" or "πμ" or "öö" or "ص" or "صباحا" or "صباحاً" => new DayHalf(true, false),
        "pm" or "오후" or "下午" or "午後" or "μμ" or "ös" or "م" or "مساء" or "مساءً" => new DayHalf(false, true),
        _ => null,
    };

    public int Turn(int hour) => hour switch
    {
        12 when IsMorning => 0,
        < 12 when IsAfternoon => hour + 12,
        _ => hour,
    };
}
