using Monitor.Analysis.Figures.Wording;

namespace Monitor.Analysis.Figures.Claims;

/// <summary>Finds the troops that a reducing word acts on.</summary>
internal sealed class TroopsReader(SentenceFacts reading, Context context)
{
    private readonly Sentence _sentence = reading.Sentence;

    /// <summary>Its object, its subject, or, for a noun, the nation before it; null where it acts on nobody's troops.</summary>
    public (int From, int To)? Of(Trigger trigger)
    {
        if (trigger.Move == Move.HandOver)
        {
            return null;
        }

        for (var at = trigger.First + 1; at <= trigger.Last + 8 && at < _sentence.Words.Count && _sentence.Words[at].Before < Pause.Stop && !IsBorder(at); at++)
        {
            // "leave a shrine encircled by marines": they are not the ones who leave.
            if (IsTroops(at) && !IsBeside(at) && PhraseFrom(at) is var from && !(trigger.Move == Move.Depart && (_sentence.Says(from - 1, "by") || IsService(trigger, at))))
            {
                return (from, at);
            }
        }

        for (var at = trigger.First - 1; at >= Math.Max(0, trigger.First - 12) && _sentence.Words[at + 1].Before < Pause.Stop && !_sentence.Is(at, Cue.Subordinator); at--)
        {
            if ((IsTroops(at) && !IsBeside(at)) || IsThey(at))
            {
                return (PhraseFrom(at), at);
            }
        }

        var isOfNation = trigger.Is(Forms.Noun) && trigger.First > 0 && _sentence.Words[trigger.First - 1].Term is { Force: not null, IsLeader: false };
        return isOfNation ? (trigger.First - 1, trigger.First - 1) : Implied(trigger);
    }

    // "denies it is withdrawing from Iraq": a nation, or "it", that withdraws from Iraq withdraws its troops.
    private (int From, int To)? Implied(Trigger trigger)
    {
        // "The reduction is complete", "Spain may follow suit": the sentence before told of what.
        if (context.IsAboutTroops && (IsTheSame(trigger) || (trigger.IsNounOnly && reading.Places.Count == 0 && trigger.Move is Move.Withdraw or Move.Cut && _sentence.Says(trigger.First - 1, "the") && !_sentence.Says(trigger.Last + 1, "of"))))
        {
            return (trigger.First, trigger.First);
        }

        // "bring Iraq down to that number".
        if (context.IsAboutTroops && trigger.Move == Move.Cut && _sentence.Says(trigger.Last + 1, "to") && _sentence.Says(trigger.Last + 2, "that") && _sentence.Has(trigger.Last + 3, trigger.Last + 3, Cue.Level))
        {
            return (trigger.First, trigger.First);
        }

        // "Iraq withdrawal", "Iraq exit": whose it is, the words around tell.
        if (trigger.Is(Forms.Noun) && trigger.Move is Move.Withdraw or Move.Depart or Move.Cut && trigger.First == trigger.Last && IsPlaceOfIraq(trigger.First - 1))
        {
            return (trigger.First, trigger.First);
        }

        if (trigger is { Move: Move.Withdraw or Move.Depart, IsNounOnly: true } && _sentence.Says(trigger.Last + 1, "from") && (_sentence.Says(trigger.Last + 3, "country") || IsPlaceOfIraq(trigger.Last + 2)))
        {
            return (trigger.First, trigger.First);
        }

        var subject = trigger.First - 1;
        while (subject > 0 && (_sentence.Is(subject, Cue.Be) || _sentence.Is(subject, Cue.Will) || _sentence.Is(subject, Cue.Would) || _sentence.Is(subject, Cue.Could)
            || _sentence.Is(subject, Cue.Negation) || _sentence.Is(subject, Cue.Begin) || _sentence.Says(subject, "to")))
        {
            subject--;
        }

        // "Riga will not prolong its mandate": whose mission is not renewed comes home.
        if (_sentence.Is(trigger.Last, Cue.Renew) && _sentence.Has(trigger.Last + 1, trigger.Last + 4, Cue.Mission))
        {
            return (trigger.First, trigger.First);
        }

        var isParty = subject >= 0 && (_sentence.Words[subject].Term.Force is not null || _sentence.Says(subject, "it"));
        return isParty && trigger.Move is Move.Withdraw or Move.Depart && reading.Places.Any(place => place.IsIraq && place.At > trigger.Last && place.At <= trigger.Last + 3) ? (subject, subject) : null;
    }

    // "left the army in 2004": a person's service.
    private bool IsService(Trigger trigger, int at) => at == trigger.Last + 2 && _sentence.Says(at - 1, "the") && _sentence.Is(at, Cue.Armed);

    private bool IsTheSame(Trigger trigger) => _sentence.Words[trigger.First].Term.Text is var text && (text.EndsWith("likewise", StringComparison.Ordinal) || text.EndsWith("suit", StringComparison.Ordinal) || text.EndsWith("the same", StringComparison.Ordinal));

    // "cut exports by 200,000 barrels as US troops …": its object is something else.
    private bool IsBorder(int at) => _sentence.Is(at, Cue.Subordinator) || _sentence.Is(at, Cue.Other);

    private bool IsPlaceOfIraq(int at) => reading.Places.Any(place => place.IsIraq && place.At == at);

    private bool IsThey(int at) =>
        (context.SpokeOfTroops && (_sentence.Says(at, "they") || _sentence.Says(at, "them"))) || ((context.IsAboutTroops || _sentence.Has(0, at - 1, Cue.Troops)) && IsThoseLeft(at));

    /// <summary>"the last of them is to be out", "the rest would follow", "all are due back": who is left of those spoken of.</summary>
    public bool IsThoseLeft(int at) =>
        (_sentence.Is(at, Cue.Rest) || _sentence.Says(at, "all") || _sentence.Says(at, "most"))
        && (_sentence.Is(at + 1, Cue.Will) || _sentence.Is(at + 1, Cue.Would) || _sentence.Is(at + 1, Cue.Could) || _sentence.Is(at + 1, Cue.Be) || _sentence.Says(at + 1, "to")
            || reading.Triggers.Any(trigger => trigger.First == at + 1) || (_sentence.Says(at + 1, "of") && _sentence.Says(at + 2, "them")));

    private bool IsTroops(int at) => _sentence.Is(at, Cue.Troops) || _sentence.Is(at, Cue.People) || (_sentence.Is(at, Cue.Armed) && !_sentence.Is(at + 1, Cue.Unit)) || _sentence.Is(at, Cue.Presence);

    // "leaving with the Danes", "embedded with the Americans": others than those who leave.
    private bool IsBeside(int at) =>
        _sentence.Is(at, Cue.People) && (_sentence.Says(at - 1, "the") ? at - 2 : at - 1) is >= 1 and var before && (_sentence.Says(before, "with") || _sentence.Says(before, "alongside") || _sentence.Says(before, "beside"));

    private int PhraseFrom(int noun)
    {
        var from = noun;
        while (from > 0 && noun - from < 6 && _sentence.Words[from].Before <= Pause.Hyphen
            && (_sentence.Is(from - 1, Cue.Modifier) || _sentence.Is(from - 1, Cue.Definite) || _sentence.Is(from - 1, Cue.Armed) || _sentence.Words[from - 1].Term.Force is not null || _sentence.Words[from - 1].Term.IsRival))
        {
            from--;
        }

        return from;
    }
}
