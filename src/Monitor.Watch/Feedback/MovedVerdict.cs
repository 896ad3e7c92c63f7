using Monitor.Analysis.Relevance;
using Monitor.Watch.Triage;

namespace Monitor.Watch.Feedback;

/// <summary>A past verdict and what a moved model would make of it.</summary>
/// <param name="Match">What was judged.</param>
/// <param name="Opinion">Whether readers hold it relevant; null where nobody said.</param>
/// <param name="Was">What was judged then.</param>
/// <param name="Score">What it would score, 0..1.</param>
/// <param name="Becomes">What would be judged.</param>
public sealed record MovedVerdict(Match Match, bool? Opinion, Verdict Was, double Score, Verdict Becomes)
{
    /// <summary>Scores are kept this far from 0 and 1, where log-odds have no end.</summary>
    private const double Nearest = 1e-6;

    /// <summary>
    /// Of the article only the sentences that carried its score are kept, so that neither model can judge it again as it
    /// stood. What differs between the two on what is kept is added to the score that it had.
    /// </summary>
    public static MovedVerdict Of(Match match, bool? opinion, RelevanceModel model, RelevanceModel moved)
    {
        var was = match.Id.Band == MatchBand.Match ? Verdict.Match : Verdict.Review;
        var difference = OddsOf(moved.Assess(match.KeptText).Score) - OddsOf(model.Assess(match.KeptText).Score);
        if (difference == 0)
        {
            return new MovedVerdict(match, opinion, was, match.Score, was);
        }

        var score = 1 / (1 + Math.Exp(-(OddsOf(match.Score) + difference)));
        var becomes = score >= moved.Threshold ? Verdict.Match
            : score >= moved.ReviewThreshold || match.Id.Band == MatchBand.NotCovered ? Verdict.Review
            : Verdict.Silent;
        return new MovedVerdict(match, opinion, was, score, becomes);
    }

    /// <summary>False where nobody said anything.</summary>
    public bool AgreesWith(Verdict verdict) => Opinion == (verdict == Verdict.Match);

    private static double OddsOf(double score)
    {
        var kept = Math.Clamp(score, Nearest, 1 - Nearest);
        return Math.Log(kept / (1 - kept));
    }
}
