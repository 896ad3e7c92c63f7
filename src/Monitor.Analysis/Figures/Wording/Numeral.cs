namespace Monitor.Analysis.Figures.Wording;

/// <summary>A number written in digits.</summary>
/// <param name="Value">Rounded down: "5.2k" is 5200, "1.3" is 1.</param>
/// <param name="IsWhole">No fraction is left and no letters are attached: "82nd" and "1.3" are not.</param>
/// <param name="IsMoney">A currency sign stands before it.</param>
/// <param name="IsPercent">A percent sign stands after it.</param>
/// <param name="IsBare">Digits and nothing else, so that 2011 may be a year.</param>
internal readonly record struct Numeral(long Value, bool IsWhole, bool IsMoney, bool IsPercent, bool IsBare);
