namespace Monitor.Analysis.Relevance;

/// <summary>A sentence that carried the score.</summary>
/// <param name="Text">The sentence exactly as it stands in <see cref="NewsText.Whole"/>.</param>
/// <param name="Offset">Where it begins in <see cref="NewsText.Whole"/>, in UTF-16 units.</param>
/// <param name="Weight">What its statement adds to the score before calibration: natural log-odds, may be negative.</param>
public sealed record EvidenceSentence(string Text, int Offset, double Weight);
