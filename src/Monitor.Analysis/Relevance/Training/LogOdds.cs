namespace Monitor.Analysis.Relevance.Training;

/// <summary>How much oftener something was seen than expected: natural log-odds, smoothed, clipped and rounded.</summary>
internal sealed class LogOdds(double smoothing, double clip)
{
    /// <summary>
    /// Rounded to a thousandth: logarithms may differ in their last bit between processors, and the model file may not.
    /// </summary>
    private const int Digits = 3;

    /// <summary>
    /// Compares a count with what the other corpus leads one to expect among as many trials. What was neither seen nor
    /// expected weighs nothing, however rare it is: five articles cannot show that they avoid a rare word.
    /// </summary>
    public double Of(int count, int total, int otherCount, int otherTotal)
    {
        var expected = otherTotal == 0 ? 0 : (double)total * otherCount / otherTotal;
        var odds = Math.Log((count + smoothing) / (expected + smoothing));
        return Math.Round(Math.Clamp(odds, -clip, clip), Digits) + 0.0;
    }
}
