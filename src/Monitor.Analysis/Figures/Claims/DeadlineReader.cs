using Monitor.Analysis.Figures.Dates;
using Monitor.Analysis.Figures.Wording;

namespace Monitor.Analysis.Figures.Claims;

/// <summary>Tells which of the times in a sentence is when a reduction is to end, and which when it begins.</summary>
internal sealed class DeadlineReader(SentenceFacts reading, Context context)
{
    private const int BeginReach = 5;
    private const int Reach = 25;

    /// <summary>"next year, in 2008, the contingent will be withdrawn".</summary>
    private const int LeadReach = 8;
    private readonly Sentence _sentence = reading.Sentence;

    public (ResolvedDate? By, ResolvedDate? Starts) Of(Draft draft, FigureStatus status)
    {
        var dates = new Dictionary<bool, ResolvedDate>();
        foreach (var time in reading.Times.OrderBy(time => Distance(time, draft)))
        {
            if (Belongs(time, draft) && Resolved(time, draft, status) is { } date)
            {
                dates.TryAdd(time.Preposition == TimeWord.From || (Begins(draft) && !IsLevelBy(time, draft)), date);
            }
        }

        return (dates.GetValueOrDefault(false), dates.GetValueOrDefault(true));
    }

    // "be reduced in June from 2,700 to 1,600, and be home by December": a time inside the reduction belongs to it, then
    // one after it, which is nearer to its meaning than one before it.
    private static int Distance(TimeExpression time, Draft draft)
    {
        var verb = draft.Trigger?.First ?? int.MaxValue;
        return time.First > verb && time.First < draft.LastAmount && draft.After is not null && draft.Before is not null ? 0 : time.First < Math.Max(draft.LastAmount, draft.Trigger?.First ?? 0) ? 2 : 1;
    }

    private ResolvedDate? Resolved(TimeExpression time, Draft draft, FigureStatus status)
    {
        var isDone = status is FigureStatus.Done;
        // "it had fallen to 88,000 and would be 50,000 by August": what is to come has its own verb.
        var isToCome = time.Preposition == TimeWord.By && draft.Trigger is { } done && done.First < time.First
            && (_sentence.Has(done.Last + 1, time.First - 1, Cue.Would) || _sentence.Has(done.Last + 1, time.First - 1, Cue.Could) || _sentence.Has(done.Last + 1, time.First - 1, Cue.Will));
        var looksBack = (isDone && !isToCome) || (time.Preposition != TimeWord.By && draft.Trigger is { } trigger && _sentence.Has(0, trigger.First - 1, Cue.Already));
        if (time.Anchor == TimeWord.Last && !isDone)
        {
            return null;
        }

        if (time.Unit == TimeWord.Then)
        {
            return looksBack ? null : context.Date;
        }

        var words = _sentence.Whole[_sentence.Words[time.First].Start.._sentence.Words[time.Last].End];
        var date = TimeResolution.Resolve(time, context.Published, looksBack, words);
        return date is not null && !looksBack && context.Published is { } day && date.Latest < day ? null : date;
    }

    // "… will leave by June", "… to 3,000 in September"; not "announced in September that …".
    private bool Belongs(TimeExpression time, Draft draft)
    {
        if (IsOfEvent(time) || IsOfSending(time))
        {
            return false;
        }

        var anchor = Math.Max(draft.LastAmount, draft.Trigger?.Last ?? -1);
        anchor = anchor < time.First ? anchor : Math.Min(draft.LastAmount < 0 ? int.MaxValue : draft.LastAmount, draft.Trigger?.First ?? int.MaxValue);
        if (time.First < anchor)
        {
            var isNear = time.Preposition == TimeWord.By || anchor - time.Last <= LeadReach;
            var isOpening = time.First <= 1 || (isNear && !_sentence.Has(time.Last, anchor, Cue.Speech) && !_sentence.Has(time.Last, anchor, Cue.Announce));
            return isOpening && !IsOfVerbBefore(time, anchor) && (time.Preposition is TimeWord.By or TimeWord.In || time.Anchor == TimeWord.Next) && time.Weekday is null && time.Unit is not (TimeWord.Week or TimeWord.Day);
        }

        var isSaid = _sentence.Has(anchor + 1, time.First - 1, Cue.Speech) || _sentence.Has(anchor + 1, time.First - 1, Cue.Announce) 
            || _sentence.Has(anchor + 1, time.First - 1, Cue.Stay) || (_sentence.Has(anchor + 1, time.First - 1, Cue.After) && !EndsMission(anchor + 1, time.First - 1));
        var isPlainDay = (time.Weekday is not null || (time.Unit is TimeWord.Today or TimeWord.Week && !time.IsSpan)) && time.Preposition != TimeWord.By;
        // "6,000 fewer than in January", "only 300 will stay on until April": neither is when they leave.
        isPlainDay |= _sentence.Says(anchor + 1, "fewer than") || _sentence.Says(anchor + 1, "less than");
        isPlainDay |= _sentence.Says(time.First, "until") && _sentence.Has(anchor + 1, time.First - 1, Cue.Stay);
        // "will be gone on Wednesday" is no day on which somebody said so.
        isPlainDay &= !(time.Weekday is not null && draft.Trigger is { } next && next.Last + 1 == time.First && _sentence.Has(next.First - 3, next.First - 1, Cue.Will));
        isPlainDay |= IsOfNextLevel(anchor, time, draft) || IsOfRest(anchor, time, draft) || IsOfBegin(anchor, time) || IsOfNextVerb(anchor, time);
        return time.First - anchor <= Reach && !isPlainDay && !(isSaid && time.Preposition != TimeWord.By) && !_sentence.Parts(anchor, time.First, Pause.Stop);
    }

    // "to cover the January vote": the month names what happens then.
    private bool IsOfEvent(TimeExpression time) =>
        time is { Preposition: TimeWord.None, Month: > 0, Year: 0 } && time.Last + 1 < _sentence.Words.Count && _sentence.Words[time.Last + 1] is { Before: Pause.None, Numeral: null } next
        && (next.Term.Text is "vote" or "votes" or "poll" or "polls" or "election" or "elections" or "referendum" || _sentence.Text(time.Last + 1) is "election" or "elections" or "referendum" or "summit");

    // "the last of the brigades sent to Iraq in 2007 has left".
    private bool IsOfSending(TimeExpression time) =>
        time is { Preposition: TimeWord.In, Year: > 0 } && _sentence.Has(time.First - 4, time.First - 1, Cue.Send) && reading.Triggers.Any(trigger => trigger.First > time.Last);

    // "operations would end by May 31 and the 4,100 troops be gone": the time is that of the verb before it.
    private bool IsOfVerbBefore(TimeExpression time, int anchor) =>
        time.First > 1 && _sentence.Has(time.Last + 1, anchor, Cue.Also) && (_sentence.Has(time.First - 3, time.First - 1, Cue.Finish) || reading.Triggers.Any(trigger => trigger.Last < time.First && time.First - trigger.Last <= 3));

    // "home when their mandate lapses in mid-March", "not be replaced when they leave this autumn".
    private bool EndsMission(int first, int last) => (_sentence.Has(first, last, Cue.Mission) && _sentence.Has(first, last, Cue.Finish))
        || (_sentence.Is(first - 1, Cue.Renew) && reading.Triggers.Any(trigger => trigger.Move == Move.Depart && trigger.First >= first && trigger.Last <= last));

    // "has dropped to 140,000 and should reach 130,000 by January".
    private bool IsOfNextLevel(int anchor, TimeExpression time, Draft draft) =>
        draft.After is not null && reading.Amounts.Any(amount => amount.From > anchor + 1 && amount.To < time.First && _sentence.Is(amount.From - 1, Cue.Level));

    // "had shrunk to 43, and the rest would follow by June": the day is that of the rest.
    private bool IsOfRest(int anchor, TimeExpression time, Draft draft)
    {
        var rest = draft.IsStage ? -1 : _sentence.Find(anchor + 2, time.First - 1, Cue.Rest);
        return rest >= 0 && _sentence.Says(rest - 1, "the") && _sentence.Has(anchor + 1, rest, Cue.Also) && !_sentence.Is(rest, Cue.Definite);
    }

    // "completing the withdrawal that began last month".
    private bool IsOfBegin(int anchor, TimeExpression time) =>
        time.Preposition != TimeWord.By && _sentence.Has(Math.Max(anchor + 1, time.First - 2), time.First - 1, Cue.Begin);

    // "reduced in June, and the whole force would be home by December": each verb has its own time.
    private bool IsOfNextVerb(int anchor, TimeExpression time)
    {
        foreach (var trigger in reading.Triggers)
        {
            if (trigger.First > anchor + 1 && trigger.Last < time.First && !trigger.Is(Forms.Gerund) && !trigger.IsNounOnly && _sentence.Has(anchor + 1, trigger.First - 1, Cue.Also)
                && (_sentence.Says(trigger.First - 1, "to") || _sentence.Has(anchor + 1, trigger.First, Cue.Will) || _sentence.Has(anchor + 1, trigger.First, Cue.Would)))
            {
                return true;
            }
        }

        return false;
    }

    // "began a reduction of its force, which will be down to 1,600 by June": the level has the date, not the begin.
    private static bool IsLevelBy(TimeExpression time, Draft draft) =>
        draft is { After: not null, Trigger: { } trigger } && draft.LastAmount > trigger.Last && time.First > draft.LastAmount;

    private bool Begins(Draft draft) =>
        draft.Trigger is { } trigger && _sentence.Has(trigger.First - BeginReach, trigger.First - 1, Cue.Begin);
}
