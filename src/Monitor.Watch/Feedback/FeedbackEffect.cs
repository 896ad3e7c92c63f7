using Monitor.Analysis.Relevance.Training;

namespace Monitor.Watch.Feedback;

/// <summary>What readers' verdicts would make of a model.</summary>
/// <param name="Outcome">The model that came of them.</param>
/// <param name="Judged">What readers said.</param>
/// <param name="Verdicts">What was judged again: all that readers judged, and the newest of the rest.</param>
public sealed record FeedbackEffect(FeedbackOutcome Outcome, IReadOnlyList<LabelledMatch> Judged, IReadOnlyList<MovedVerdict> Verdicts)
{
    /// <summary>Verdicts of readers that agree with what was judged.</summary>
    public int Agreed => Verdicts.Count(verdict => verdict.AgreesWith(verdict.Was));

    /// <summary>Verdicts of readers that would agree with what the moved model judges.</summary>
    public int Agrees => Verdicts.Count(verdict => verdict.AgreesWith(verdict.Becomes));

    public IEnumerable<MovedVerdict> Changed => Verdicts.Where(verdict => verdict.Was != verdict.Becomes);
}
