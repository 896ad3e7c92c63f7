using Monitor.Analysis.Figures.Wording;

namespace Monitor.Analysis.Figures.Claims;

/// <summary>Tells from the words around a reducing word how far the reduction has come.</summary>
internal sealed class StatusReader(SentenceFacts reading)
{
    private const int NegationReach = 4;
    private const int NounNegationReach = 8;
    private const int EnableReach = 7;
    private readonly Sentence _sentence = reading.Sentence;
    private readonly RetractionReader _retractions = new(reading.Sentence);

    /// <returns>Null when the words deny no report but say that nothing of the kind happens: "will not withdraw".</returns>
    public FigureStatus? Of(Trigger trigger)
    {
        var (from, to) = Clause(trigger);
        var before = trigger.First - 1;
        if (_retractions.Of(trigger, from, to) is { } retracted)
        {
            return retracted;
        }

        if (IsStance(from, before) || IsUnreal(from, before) || MaySlow(trigger, to))
        {
            return null;
        }

        return HasNegation(Math.Max(from, trigger.First - (trigger.IsNounOnly ? NounNegationReach : NegationReach)), before) ? null : Affirmed(trigger, from, to);
    }

    // "a bill that would have required that troops leave", "the plan had been for all to be gone".
    private bool IsUnreal(int from, int before)
    {
        var had = _sentence.Find(from, before, Cue.Already);
        if (had > 0 && _sentence.Says(had, "had") && _sentence.Says(had + 1, "been") && _sentence.Has(had - 2, had - 1, Cue.Will))
        {
            return true;
        }

        var would = _sentence.Find(from, before, Cue.Would);
        return would >= 0 && _sentence.Says(would + 1, "have") && would + 2 < before && _sentence.Text(would + 2).EndsWith("ed", StringComparison.Ordinal);
    }

    // "the drawdown may slow": whether it will is open, and what was told stands.
    private bool MaySlow(Trigger trigger, int to)
    {
        var could = trigger.IsNounOnly ? _sentence.Find(trigger.Last + 1, Math.Min(to, trigger.Last + 4), Cue.Could) : -1;
        return could >= 0 && (_sentence.Has(could + 1, could + 2, Cue.Delay) || _sentence.Has(could + 1, could + 2, Cue.Reverse));
    }

    // "has no plans", "no decision has been made": nothing is told of the reduction itself.
    private bool IsStance(int from, int to)
    {
        for (var at = _sentence.Find(from, to, Cue.Negation); at >= 0; at = _sentence.Find(at + 1, to, Cue.Negation))
        {
            if (_sentence.Words[at].Term.Text.Contains(' ', StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // "all troops not needed for protection leave": that "not" is the participle's.
    private bool HasNegation(int from, int to)
    {
        for (var at = _sentence.Find(from, to, Cue.Negation); at >= 0; at = _sentence.Find(at + 1, to, Cue.Negation))
        {
            if (at == to || !_sentence.Text(at + 1).EndsWith("ed", StringComparison.Ordinal) || _sentence.Is(at - 1, Cue.Be) || _sentence.Is(at - 1, Cue.Will))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The words from a contrast or a stop before the trigger to the next one after it. A verb right after the contrast
    /// shares the subject and the mood before it: "will keep 1,200, but withdraw 900".
    /// </summary>
    public (int From, int To) Clause(Trigger trigger)
    {
        var (from, to) = (trigger.First, trigger.Last);
        while (from > 0 && _sentence.Words[from].Before < Pause.Stop && (from == trigger.First || !_sentence.Is(from - 1, Cue.Contrast) || _sentence.IsExcept(from - 1)))
        {
            from--;
        }

        while (to + 1 < _sentence.Words.Count && _sentence.Words[to + 1].Before < Pause.Stop && !_sentence.Is(to + 1, Cue.Contrast))
        {
            to++;
        }

        return (from, to);
    }

    private FigureStatus Affirmed(Trigger trigger, int from, int to)
    {
        var before = trigger.First - 1;
        if (IsComplete(trigger, to))
        {
            return FigureStatus.Done;
        }

        if (IsProposed(from, before) || _sentence.Has(trigger.Last + 1, to, Cue.Condition) || IsYetToBeAnnounced(from, before))
        {
            return FigureStatus.Proposed;
        }

        if (_sentence.Has(Math.Max(from, trigger.First - EnableReach), before, Cue.Enable))
        {
            return FigureStatus.Underway;
        }

        if (trigger.IsNounOnly)
        {
            return OfNoun(trigger, from, to);
        }

        if (_sentence.Says(before, "being"))
        {
            return FigureStatus.Underway;
        }

        // "4,000 are still to cross the border", "40,000 have yet to leave": the others are gone.
        if (_sentence.Says(before, "to") && _sentence.Says(before - 1, "still"))
        {
            return FigureStatus.Underway;
        }

        var isToCome = _sentence.Has(from, trigger.First, Cue.Will) || _sentence.Has(from, before, Cue.Would) || IsInfinitive(before)
            || _sentence.Has(from, trigger.First, Cue.Announce) || _sentence.Is(trigger.Last, Cue.Renew);
        return isToCome ? FigureStatus.Announced : OfVerb(trigger, from);
    }

    // "decided that its instructors should return" is a decision.
    private bool IsProposed(int from, int before)
    {
        for (var at = _sentence.Find(from, before, Cue.Could); at >= 0; at = _sentence.Find(at + 1, before, Cue.Could))
        {
            if (!(_sentence.Says(at, "should") && _sentence.Has(from, at, Cue.Announce)) && !IsOwnIntent(at))
            {
                return true;
            }
        }

        return false;
    }

    // "the Army expects to send home", "the president wants the rest out": who decides tells what is to come.
    private bool IsOwnIntent(int at) =>
        ((_sentence.Says(at, "expects") || _sentence.Says(at, "expect")) && _sentence.Says(at + 1, "to"))
        || (_sentence.Says(at, "wants") && _sentence.Says(at + 1, "the") && _sentence.Is(at + 2, Cue.Rest) && at > 0 && _sentence.Words[at - 1].Term.IsLeader);

    // "to announce a withdrawal", "will order": who is to decide has not done so.
    private bool IsYetToBeAnnounced(int from, int before)
    {
        var at = _sentence.Find(from, before, Cue.Announce);
        return at > 0 && (_sentence.Says(at - 1, "to") || (_sentence.Is(at - 1, Cue.Will) && !_sentence.Is(at - 1, Cue.Plan)) || _sentence.Is(at - 1, Cue.Would)) && !_sentence.Is(at - 2, Cue.Announce);
    }

    // "to withdraw", "to fully withdraw", "to be withdrawn"; not "began to withdraw".
    private bool IsInfinitive(int before)
    {
        var to = _sentence.Says(before, "to") ? before : _sentence.Says(before - 1, "to") && IsAdverb(before) ? before - 1 : -1;
        to = to < 0 && _sentence.Says(before, "be") && _sentence.Says(before - 1, "to") ? before - 1 : to;
        return to >= 0 && !_sentence.Is(to - 1, Cue.Begin) && !_sentence.Says(to - 1, "had");
    }

    private bool IsAdverb(int at) => _sentence.Text(at).EndsWith("ly", StringComparison.Ordinal);

    private FigureStatus OfNoun(Trigger trigger, int from, int to)
    {
        if (_sentence.Has(trigger.Last + 1, Math.Min(to, trigger.Last + 6), Cue.Could))
        {
            return FigureStatus.Proposed;
        }

        var isToCome = _sentence.Has(from, trigger.First - 1, Cue.Will) || _sentence.Has(from, to, Cue.Announce);
        var goesOn = _sentence.Has(trigger.Last, to, Cue.Underway) || _sentence.Has(Math.Max(from, trigger.First - 3), trigger.Last + 3, Cue.Begin);
        return goesOn && !isToCome ? FigureStatus.Underway : FigureStatus.Announced;
    }

    // "most of them leave by the end of May": the present with a deadline is yet to come.
    private bool HasDeadline(Trigger trigger) =>
        trigger.Is(Forms.Base | Forms.Third) && !trigger.Is(Forms.Past | Forms.Gerund)
        && reading.Times.Any(time => time.Preposition == TimeWord.By && time.First > trigger.Last && time.First - trigger.Last <= 8);

    // "the contingent goes as well", "the last plane leaves on Friday": the present tense of a schedule.
    private bool IsScheduled(Trigger trigger) =>
        _sentence.Position > 0 && trigger.Is(Forms.Base | Forms.Third) && !trigger.Is(Forms.Past) && !_sentence.Is(trigger.First - 1, Cue.Be)
        && ((trigger.Forms == Forms.Third && !_sentence.Is(trigger.First, Cue.Be)) || _sentence.Says(trigger.Last + 1, "as") || _sentence.Says(trigger.Last + 1, "too") || _sentence.Says(trigger.Last + 1, "next")
            || reading.Times.Any(time => time.First > trigger.Last && time.First - trigger.Last <= 4 && time.Preposition == TimeWord.In && time.Month > 0));

    private FigureStatus OfVerb(Trigger trigger, int from)
    {
        if (HasDeadline(trigger) || IsScheduled(trigger))
        {
            return FigureStatus.Announced;
        }

        // "has finished pulling out", "is close to withdrawing".
        if (trigger.Is(Forms.Gerund) && _sentence.Is(trigger.First - 1, Cue.Complete))
        {
            return FigureStatus.Done;
        }

        if (trigger.Forms == Forms.Gerund && (_sentence.Says(trigger.First - 1, "to") || _sentence.Says(trigger.First - 1, "close to") || _sentence.Says(trigger.First - 1, "of") || _sentence.Says(trigger.First - 1, "for")))
        {
            return FigureStatus.Announced;
        }

        if (_sentence.Has(from, trigger.First - 1, Cue.Begin) || (trigger.Is(Forms.Gerund) && !trigger.Is(Forms.Base)))
        {
            return FigureStatus.Underway;
        }

        return FigureStatus.Done;
    }

    // "has completed its withdrawal", "the withdrawal is complete".
    private bool IsComplete(Trigger trigger, int to)
    {
        var at = _sentence.Find(trigger.First - 5, Math.Min(to, trigger.Last + 10), Cue.Complete);
        return at >= 0 && trigger.Is(Forms.Noun) && !IsToCome(at) && !reading.Times.Any(time => time.First <= at && at <= time.Last);
    }

    private bool IsToCome(int at) =>
        _sentence.Has(at - 4, at - 1, Cue.Will) || _sentence.Has(at - 4, at - 1, Cue.Would) || _sentence.Has(at - 4, at - 1, Cue.Could) || _sentence.Says(at - 1, "to") || _sentence.Says(at - 2, "to");
}
