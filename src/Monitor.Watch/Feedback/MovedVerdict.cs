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
    /// <summary>
    /// Of the article only the sentences that carried its score are kept, so that neither model can judge it again as it
    /// stood. What differs between the two on what is kept is added to the score that it had.
    /// </summary>
    public static MovedVerdict Of(Match match, bool? opinion, RelevanceModel model, RelevanceModel moved)
    {
        var was = match.Id.Band == MatchBand.Match ? Verdict.Match : Verdict.Review;
        var score = LogScore.Moved(match.Score, match.KeptText, model, moved);
        if (score.Equals(match.Score))
        {
            return new MovedVerdict(match, opinion, was, score, was);
        }

        var judged = moved.VerdictOf(score);
        var becomes = judged == Verdict.Silent && match.Id.Band == MatchBand.NotCovered ? Verdict.Review : judged;
        return new MovedVerdict(match, opinion, was, score, becomes);
    }

    /// <summary>False where nobody said anything.</summary>
    public bool AgreesWith(Verdict verdict) => Opinion == (verdict == Verdict.Match);
}
