namespace Monitor.Analysis.Relevance;

/// <summary>Scores as log-odds, in which what two models differ by can be added.</summary>
public static class LogScore
{
    /// <summary>Scores are kept this far from 0 and 1, where log-odds have no end.</summary>
    private const double Nearest = 1e-6;

    /// <summary>Natural log-odds of a score, -14..14.</summary>
    public static double Of(double score)
    {
        var kept = Math.Clamp(score, Nearest, 1 - Nearest);
        return Math.Log(kept / (1 - kept));
    }

    /// <summary>
    /// What a text would score that had a score before only a part of it was left: by how much the two models differ on
    /// the part is added to it.
    /// </summary>
    /// <param name="score">What the whole text had scored, 0..1.</param>
    /// <param name="part">What is left of it.</param>
    /// <param name="before">The model that judges today.</param>
    /// <param name="after">The model that may judge.</param>
    public static double Moved(double score, NewsText part, RelevanceModel before, RelevanceModel after)
    {
        var difference = Of(after.Assess(part).Score) - Of(before.Assess(part).Score);
        return difference == 0 ? score : 1 / (1 + Math.Exp(-(Of(score) + difference)));
    }
}
