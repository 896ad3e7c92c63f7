namespace Monitor.Analysis.Relevance.Training;

/// <summary>Natural log-odds of one share against another, smoothed, clipped and rounded.</summary>
internal sealed class LogOdds(double smoothing, double clip)
{
    /// <summary>
    /// Rounded to a thousandth: logarithms may differ in their last bit between processors, and the model file may not.
    /// </summary>
    private const int Digits = 3;

    /// <summary>Both totals are numbers of trials of which the counts are a part.</summary>
    public double Of(int count, int total, int otherCount, int otherTotal)
    {
        var odds = Math.Log(Share(count, total) / Share(otherCount, otherTotal));
        return Math.Round(Math.Clamp(odds, -clip, clip), Digits) + 0.0;
    }

    private double Share(int count, int total) => (count + smoothing) / (total + (2 * smoothing));
}
