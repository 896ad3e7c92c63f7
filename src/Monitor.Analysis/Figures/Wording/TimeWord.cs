namespace Monitor.Analysis.Figures.Wording;

/// <summary>What a word does in a time expression.</summary>
internal enum TimeWord
{
    None, By, In, Within, From, End, Start, Middle, Next, Coming, This, Last, Link, Year, Month, Week, Day, Today, Tomorrow, YearEnd, Then,
}
