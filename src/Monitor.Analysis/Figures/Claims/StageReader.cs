using Monitor.Analysis.Figures.Dates;
using Monitor.Analysis.Figures.Wording;

namespace Monitor.Analysis.Figures.Claims;

/// <summary>
/// Finds the last stage of a reduction that a sentence tells in two: "hundreds by September and the remainder by the end
/// of 2026", "to 1,600 by June, and leave altogether by December", "and end the mission by the end of the year".
/// </summary>
internal sealed class StageReader(SentenceFacts reading)
{
    private const int Reach = 8;
    private readonly Sentence _sentence = reading.Sentence;

    /// <returns>At most one; only what has a deadline of its own.</returns>
    public IEnumerable<Draft> After(List<Draft> drafts)
    {
        if (drafts.FindLast(draft => !draft.IsStrength) is not { } first || drafts.Exists(draft => draft.After is { High: 0 }))
        {
            yield break;
        }

        var told = Math.Max(first.LastAmount, first.Trigger?.Last ?? -1);
        foreach (var time in reading.Times.Where(time => time.Preposition == TimeWord.By && time.First > told + 1))
        {
            var from = Math.Max(told + 1, time.First - Reach);
            if (Opening(from, time) is >= 0 and var at && !_sentence.Has(at, time.First, Cue.Stay) && !_sentence.Has(at, time.First, Cue.Keep))
            {
                yield return Draft.LastStage(first, TriggerBetween(at, time.First), at);
                yield break;
            }
        }
    }

    private Trigger? TriggerBetween(int from, int to)
    {
        foreach (var trigger in reading.Triggers)
        {
            if (trigger.First >= from && trigger.Last < to)
            {
                return trigger;
            }
        }

        return null;
    }

    private int Opening(int from, TimeExpression time)
    {
        for (var at = from; at < time.First; at++)
        {
            if (IsRest(at, time.First) || IsAllOf(at, time.First) || (_sentence.Is(at, Cue.Finish) && _sentence.Says(at - 1, "and") && _sentence.Has(at + 1, at + 3, Cue.Mission)))
            {
                return at;
            }
        }

        return -1;
    }

    // "the rest by June", "the remainder would follow by June".
    private bool IsRest(int at, int time) =>
        _sentence.Is(at, Cue.Rest) && !_sentence.Is(at, Cue.Definite) && _sentence.Says(at - 1, "the") && !_sentence.Is(at + 1, Cue.Duration) && time - at <= Reach;

    // "leave altogether", "withdraw it completely", "all must be gone".
    private bool IsAllOf(int at, int time) =>
        reading.Triggers.Any(trigger => trigger.First == at && trigger.Move is Move.Withdraw or Move.Depart && trigger.Last < time
            && _sentence.Has(at - 3, time - 1, Cue.All) && !_sentence.Has(at - 3, time - 1, Cue.Some));
}
