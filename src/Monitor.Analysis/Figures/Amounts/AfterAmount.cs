using Monitor.Analysis.Figures.Claims;
using Monitor.Analysis.Figures.Wording;

namespace Monitor.Analysis.Figures.Amounts;

/// <summary>What the words after an amount make of it: "… troops in Iraq will leave", "… will remain", "… are stationed in".</summary>
internal sealed class AfterAmount(SentenceFacts reading, Amount amount)
{
    private const int Reach = 14;
    private const int AppositionReach = 8;
    private readonly Sentence _sentence = reading.Sentence;

    public AmountRole Role()
    {
        var (hasModal, begins, isThere) = (false, false, amount.IsForce);
        for (var at = amount.To + 1; at < _sentence.Words.Count && at <= amount.To + Reach && (_sentence.Words[at].Before < Pause.Stop || IsInserted(at)); at++)
        {
            if (reading.Triggers.FirstOrDefault(trigger => trigger.First == at) is { Move: not Move.None } trigger)
            {
                // "the 130,000 who have served and come home" describes them.
                if (_sentence.Says(amount.To + 1, "who") && _sentence.Says(at - 1, "and"))
                {
                    break;
                }

                // "has handed its base to the British and left".
                if (trigger.Move == Move.HandOver && Coordinated(trigger) is { Move: Move.Depart or Move.Withdraw } next)
                {
                    return OfTrigger(next, begins);
                }

                return OfTrigger(trigger, begins);
            }

            if (_sentence.Says(at, "home") || (_sentence.Is(at, Cue.Finish) && (_sentence.Has(at + 1, at + 4, Cue.Mission) || _sentence.Says(at + 2, "service"))))
            {
                return amount.IsMost ? AmountRole.Before : amount.IsDefinite ? AmountRole.All : AmountRole.Change;
            }

            // "the 40 or so who stay will follow".
            if (_sentence.Is(at, Cue.Stay) && _sentence.Says(at - 1, "who") && reading.Triggers.Any(trigger => trigger.First > at && trigger.First <= at + 3))
            {
                continue;
            }

            if (_sentence.Is(at, Cue.Stay))
            {
                return hasModal || amount.IsRemaining || IsOnly() || _sentence.Says(at - 1, "to") ? AmountRole.After : AmountRole.Before;
            }

            if (hasModal && _sentence.Is(at, Cue.Stationed) && !_sentence.Is(at, Cue.Be) && !_sentence.Is(at, Cue.Preposition) && !(_sentence.Says(at, "still") && reading.Triggers.Any(trigger => trigger.First == at + 1)) && amount.Kind == AmountKind.Count)
            {
                return AmountRole.After;
            }

            hasModal |= _sentence.Is(at, Cue.Will) || _sentence.Is(at, Cue.Would) || _sentence.Is(at, Cue.Could);
            begins |= _sentence.Is(at, Cue.Begin);
            isThere |= reading.Places.Any(place => place.At == at) || _sentence.Says(at, "country");
            if (!IsPassedOver(at))
            {
                at = AppositionEnd(at);
                if (at < 0)
                {
                    break;
                }
            }
        }

        if (amount.Noun >= 0 && Passive() is { } passive)
        {
            return OfTrigger(passive, begins: false);
        }

        return isThere && amount.Kind == AmountKind.Count ? AmountRole.Before : AmountRole.None;
    }

    // "only a helicopter unit of 55 stays".
    private bool IsOnly() => amount.IsLess || _sentence.Has(amount.From - 4, amount.From, Cue.Less);

    private Trigger? Coordinated(Trigger first)
    {
        foreach (var trigger in reading.Triggers)
        {
            if (trigger.First > first.Last && (_sentence.Says(trigger.First - 1, "and") || _sentence.Says(trigger.First - 2, "and")) && !_sentence.Parts(first.Last, trigger.First, Pause.Stop))
            {
                return trigger;
            }
        }

        return null;
    }

    // "Australian soldiers - about 550 of them - are to leave".
    private bool IsInserted(int at) => at == amount.To + 1 && _sentence.Words[amount.From].Before == Pause.Stop && _sentence.Says(amount.To, "them");

    // "150 soldiers, mostly naval trainers, left": what stands between two commas and moves nobody is passed over.
    private int AppositionEnd(int at)
    {
        var end = at + 1;
        while (end < _sentence.Words.Count && end - at <= AppositionReach && _sentence.Words[end].Before < Pause.Comma)
        {
            end++;
        }

        var isApposition = _sentence.Words[at].Before == Pause.Comma && end < _sentence.Words.Count && _sentence.Words[end].Before == Pause.Comma;
        return isApposition && !reading.Triggers.Any(trigger => trigger.First >= at && trigger.First < end) && !_sentence.Has(at, at, Cue.Contrast) ? end - 1 : -1;
    }

    // "the extra 30,000 troops sent as part of a new strategy would be withdrawn": no other troops stand between.
    private Trigger? Passive()
    {
        foreach (var trigger in reading.Triggers)
        {
            if (trigger.First > amount.To + 1 && _sentence.Says(trigger.First - 1, "be") && trigger.Is(Forms.Participle))
            {
                return _sentence.Has(amount.To + 1, trigger.First, Cue.Troops) || _sentence.Parts(amount.To, trigger.First, Pause.Stop) ? null : trigger;
            }
        }

        return null;
    }

    private AmountRole OfTrigger(Trigger trigger, bool begins) => trigger switch
    {
        { IsNounOnly: true } => begins && !amount.IsDefinite ? AmountRole.Change : AmountRole.None,
        { Move: Move.Cut } => amount.Kind == AmountKind.Count ? AmountRole.Before : AmountRole.Change,
        { Move: Move.HandOver } => AmountRole.None,
        _ when amount.IsMost || (begins && amount.IsDefinite) => AmountRole.Before,
        _ => amount.IsDefinite ? AmountRole.All : AmountRole.Change,
    };

    private bool IsPassedOver(int at)
    {
        var word = _sentence.Words[at];
        return word.Is(Cue.Stationed) || word.Is(Cue.Preposition) || word.Is(Cue.Modifier) || word.Is(Cue.Will) || word.Is(Cue.Would) || word.Is(Cue.Could)
            || word.Is(Cue.Be) || word.Is(Cue.Begin) || word.Is(Cue.Towards) || word.Is(Cue.Send) || word.Is(Cue.Already) || word.Is(Cue.Also) || word.Is(Cue.Filler) || (word.Is(Cue.Adverb) && word.Before < Pause.Comma)
            || word.Term.Place is not null || word.Term.Elsewhere is not null || word.Term.Force is not null || word.Term.Time != TimeWord.None
            || word.Term.Month > 0 || word.Numeral is { IsBare: true } || word.Is(Cue.IraqiPlace) || word.Term.Text == "iraqi" || word.Is(Cue.Base) || word.Is(Cue.All) || (word.Numeral is not null && _sentence.Says(at - 1, "out of"))
            || word.Is(Cue.Unit) || (_sentence.Has(at - 5, at - 1, Cue.Preposition) && word.Is(Cue.Presence) && word.IsCapital) || word.Is(Cue.Troops) && (word.IsCapital || _sentence.Says(at - 1, "and")) || word.Term.Text is "country" or "the" || word.Numeral is { IsWhole: false, IsMoney: false, IsPercent: false } || (word.IsCapital && word.Term.Text.Length == 0);
    }
}
