using Monitor.Analysis.Figures.Dates;
using Monitor.Analysis.Figures.Wording;

namespace Monitor.Analysis.Figures.Claims;

/// <summary>Tells which of the times in a sentence is when a reduction is to end, and which when it begins.</summary>
internal sealed class DeadlineReader(SentenceFacts reading, DateOnly? published)
{
    private const int BeginReach = 5;
    private const int Reach = 25;

    /// <summary>"next year, in 2008, the contingent will be withdrawn".</summary>
    private const int LeadReach = 8;
    private readonly Sentence _sentence = reading.Sentence;

    public (ResolvedDate? By, ResolvedDate? Starts) Of(Draft draft, FigureStatus status)
    {
        var dates = new Dictionary<bool, ResolvedDate>();
        // A time after the reduction is nearer to its meaning than one before it.
        foreach (var time in reading.Times.OrderBy(time => time.First < Math.Max(draft.LastAmount, draft.Trigger?.First ?? 0)))
        {
            if (Belongs(time, draft) && Resolved(time, draft, status) is { } date)
            {
                dates.TryAdd(time.Preposition == TimeWord.From || (Begins(draft) && !IsLevelBy(time, draft)), date);
            }
        }

        return (dates.GetValueOrDefault(false), dates.GetValueOrDefault(true));
    }

    private ResolvedDate? Resolved(TimeExpression time, Draft draft, FigureStatus status)
    {
        var isDone = status is FigureStatus.Done;
        // "it had fallen to 88,000 and would be 50,000 by August": what is to come has its own verb.
        var isToCome = time.Preposition == TimeWord.By && draft.Trigger is { } done && done.First < time.First
            && (_sentence.Has(done.Last + 1, time.First - 1, Cue.Would) || _sentence.Has(done.Last + 1, time.First - 1, Cue.Will));
        var looksBack = (isDone && !isToCome) || (time.Preposition != TimeWord.By && draft.Trigger is { } trigger && _sentence.Has(0, trigger.First - 1, Cue.Already));
        if (time.Anchor == TimeWord.Last && !isDone)
        {
            return null;
        }

        var words = _sentence.Whole[_sentence.Words[time.First].Start.._sentence.Words[time.Last].End];
        var date = TimeResolution.Resolve(time, published, looksBack, words);
        return date is not null && !looksBack && published is { } day && date.Latest < day ? null : date;
    }

    // "… will leave by June", "… to 3,000 in September"; not "announced in September that …".
    private bool Belongs(TimeExpression time, Draft draft)
    {
        var anchor = Math.Max(draft.LastAmount, draft.Trigger?.Last ?? -1);
        anchor = anchor < time.First ? anchor : Math.Min(draft.LastAmount < 0 ? int.MaxValue : draft.LastAmount, draft.Trigger?.First ?? int.MaxValue);
        if (time.First < anchor)
        {
            var isNear = time.Preposition == TimeWord.By || anchor - time.Last <= LeadReach;
            var isOpening = time.First <= 1 || (isNear && !_sentence.Has(time.Last, anchor, Cue.Speech) && !_sentence.Has(time.Last, anchor, Cue.Announce));
            return isOpening && (time.Preposition is TimeWord.By or TimeWord.In || time.Anchor == TimeWord.Next) && time.Weekday is null && time.Unit is not (TimeWord.Week or TimeWord.Day);
        }

        var isSaid = _sentence.Has(anchor + 1, time.First - 1, Cue.Speech) || _sentence.Has(anchor + 1, time.First - 1, Cue.Announce) 
            || _sentence.Has(anchor + 1, time.First - 1, Cue.Stay) || _sentence.Has(anchor + 1, time.First - 1, Cue.After);
        var isPlainDay = (time.Weekday is not null || (time.Unit is TimeWord.Today or TimeWord.Week && !time.IsSpan)) && time.Preposition != TimeWord.By;
        // "6,000 fewer than in January", "only 300 will stay on until April": neither is when they leave.
        isPlainDay |= _sentence.Says(anchor + 1, "fewer than") || _sentence.Says(anchor + 1, "less than");
        isPlainDay |= _sentence.Says(time.First, "until") && _sentence.Has(anchor + 1, time.First - 1, Cue.Stay);
        return time.First - anchor <= Reach && !isPlainDay && !(isSaid && time.Preposition != TimeWord.By) && !_sentence.Parts(anchor, time.First, Pause.Stop);
    }

    // "began a reduction of its force, which will be down to 1,600 by June": the level has the date, not the begin.
    private static bool IsLevelBy(TimeExpression time, Draft draft) =>
        draft is { After: not null, Trigger: { } trigger } && draft.LastAmount > trigger.Last && time.First > draft.LastAmount;

    private bool Begins(Draft draft) =>
        draft.Trigger is { } trigger && _sentence.Has(trigger.First - BeginReach, trigger.First - 1, Cue.Begin);
}
