namespace Monitor.Analysis.Figures;

/// <summary>How closely a report fixes a date, from the closest.</summary>
public enum DatePrecision
{
    /// <summary>"January 15".</summary>
    Day,

    /// <summary>"in September", "by the end of next March".</summary>
    Month,

    /// <summary>A season, a quarter, the middle or the early part of a year.</summary>
    Season,

    /// <summary>"by 2006", "next year".</summary>
    Year,

    /// <summary>"within weeks", "in the coming months": counted from the publication, loosely.</summary>
    Loose,
}
